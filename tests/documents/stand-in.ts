/**
 * Stands in for `npm` and `npx` while the commands of the documents run: what would load from the network or run for ever
 * is done in another way, everything else by the real program, which is looked for on the PATH. An archive that begins finds the
 * templates compiled, in the folder that BAOKU_TEST_TEMPLATES names, and what was packed once lies in that of BAOKU_TEST_PACKAGES.
 *
 * `node stand-in.ts <npm|npx> <argument>…`
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installOffline } from '../install-offline.ts';

const [named = '', ...given] = process.argv.slice(2);
// What is installed is what npx runs; to find that out takes it longer than most commands.
const isInstalled = named === 'npx' && given[0] === 'baoku' && existsSync('node_modules/.bin/baoku');
const [program, args] = isInstalled
  ? [process.execPath, ['node_modules/.bin/baoku', ...given.slice(1)]]
  : [named, given];
const line = [named, ...given].join(' ');
const packages = process.env['BAOKU_TEST_PACKAGES'];
const [packed] = packages === undefined ? [] : globSync(path.join(packages, '*.tgz'));

async function main(): Promise<void> {
  if (line === 'npm ci') {
    // The dependencies lie there already; without these two files, npm would refuse.
    if (!existsSync('package.json') || !existsSync('node_modules')) fail('There is nothing to install here.');
  } else if (/^npm install \.\/[\w.-]+\.tgz$/.test(line)) {
    installOffline(process.cwd(), args[1]!.slice(2));
  } else if (/^npm pack --pack-destination \S+$/.test(line) && packed !== undefined) {
    cpSync(packed, path.join(args[2]!, path.basename(packed)));
  } else if (/^(npm start|npx baoku (dev|preview))\b/.test(line)) {
    await serve();
  } else if (line.startsWith('npx baoku new ')) {
    // A person writes the body, and takes the draft for done.
    const file = execFileSync(program, args, { encoding: 'utf8' }).trimEnd();
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text.replace(/^(?:状态: 草稿|status: draft) .*\n/m, '')}正文。\n`);
  } else if (line !== 'npm test') {
    // `npm test` runs the test that runs this.
    const [code] = (await once(spawn(program, args, { stdio: 'inherit' }), 'close')) as [number | null];
    process.exitCode = code ?? 1;
    const templates = process.env['BAOKU_TEST_TEMPLATES'];
    if (line === 'npx baoku init' && templates !== undefined)
      cpSync(templates, '.baoku/templates', { recursive: true, preserveTimestamps: true });
  }
}

/** Starts a server, looks at the page whose address it prints, and stops it. */
async function serve(): Promise<void> {
  const child = spawn(program, args, { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  let text = '';
  const address = await new Promise<string | undefined>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const [found] = /http:\/\/localhost:\d+\/\S*/.exec(text) ?? [];
      if (found !== undefined) resolve(found);
    });
    void closed.then(() => resolve(undefined));
  });
  if (address === undefined) fail(`${line} ended: ${text}`);
  const response = await fetch(address);
  const page = await response.text();
  // The whole group: npm does not pass every signal on.
  process.kill(-child.pid!, 'SIGINT');
  await closed;
  if (!response.ok || !page.includes('<title>')) fail(`${address} answered ${response.status}: ${page}`);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

await main();
