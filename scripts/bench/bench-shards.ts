// Measures a build divided among machines, one after the other on this one: npm run bench:shards -- --articles N --shards K
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeContentFolder } from './content-folder.ts';
import { folderState } from './folder-files.ts';
import { runMeasured, type Cost } from './run-measured.ts';

const program = fileURLToPath(new URL('../../bin/baoku.mjs', import.meta.url));
const { values } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, shards: { type: 'string', default: '3' } },
});
const total = Number(values.shards);
const folder = mkdtempSync(join(tmpdir(), 'baoku-bench-shards-'));
const at = (name: string): string => join(folder, name);

/** Runs a command whose output folder has a cache of its own, with compiled templates in it. */
async function measure(output: string, ...args: string[]): Promise<void> {
  cpSync(at('templates'), at(`cache-${output}/templates`), { recursive: true, preserveTimestamps: true });
  const folders = ['--content', at('content'), '--out', at(output), '--cache', at(`cache-${output}`)];
  report(output, await runMeasured(process.execPath, [program, ...args, ...folders, '--json']), at(output));
}

function report(name: string, { wall, cpu, memory }: Cost, output: string): void {
  const sizes = [...folderState(output).values()].map(({ bytes }) => bytes);
  const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
  const cells = [
    name,
    `${wall.toFixed(1)} s`,
    cpu === undefined ? '' : `${cpu.toFixed(1)} s CPU`,
    memory === undefined ? '' : `${(memory / 1e9).toFixed(2)} GB`,
    `${sizes.length} files`,
    `${megabytes.toFixed(1)} MB`,
  ];
  console.log(cells.join('\t'));
}

try {
  writeContentFolder(at('small'), 10);
  const compile = [
    'build',
    '--content',
    at('small'),
    '--out',
    at('small-site'),
    '--cache',
    at('small-cache'),
  ];
  await runMeasured(process.execPath, [program, ...compile]);
  cpSync(at('small-cache/templates'), at('templates'), { recursive: true, preserveTimestamps: true });

  writeContentFolder(at('content'), Number(values.articles));
  await measure('whole', 'build');
  const shards = Array.from({ length: total }, (_, index) => `shard-${index + 1}`);
  for (const [index, shard] of shards.entries())
    await measure(shard, 'build', '--shard', `${index + 1}/${total}`);
  await measure('merged', 'merge', ...shards.map(at));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
