import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { plainEnvironment } from './plain-environment.ts';

const folder = mkdtempSync(join(tmpdir(), 'baoku-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Bytes of the export: memory would grow with it, if it did. */
const size = 200e6;
const paragraph = '区总工会召开座谈会，听取基层工会主席的意见，部署下一阶段的工作，要求各单位认真落实。';

function post(number: number): string {
  const day = new Date(Date.UTC(2005, 0, 1) + number * 3_600_000)
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ');
  const body = Array.from({ length: 80 }, (_, line) => `<p>${number}-${line} ${paragraph}</p>`).join('\n');
  return (
    `<item><title>第${number}次座谈会</title><link>https://old.example/${number}.html</link>` +
    `<content:encoded><![CDATA[${body}]]></content:encoded><wp:post_id>${number}</wp:post_id>` +
    `<wp:post_date>${day}</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>\n`
  );
}

it('an export of WordPress that is larger than memory is read in 300 MB', { timeout: 900_000 }, () => {
  mkdirSync(join(folder, 'content'));
  const file = join(folder, 'export.xml');
  writeFileSync(
    file,
    '<?xml version="1.0"?>\n<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" ' +
      'xmlns:wp="http://wordpress.org/export/1.2/"><channel>\n',
  );
  let number = 0;
  for (let bytes = 0; bytes < size;) {
    const posts = Array.from({ length: 100 }, () => post(++number)).join('');
    bytes += Buffer.byteLength(posts);
    appendFileSync(file, posts);
  }
  appendFileSync(file, '</channel></rss>\n');
  const told = join(folder, 'memory.txt');
  const hook = `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(told)}, String(process.resourceUsage().maxRSS)));`;
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(hook)}`,
      resolve('bin/baoku.mjs'),
      'import',
      'export.xml',
    ],
    { cwd: folder, env: plainEnvironment(), encoding: 'utf8', maxBuffer: 1e9 },
  );
  expect({ status, added: stdout.includes(`\n${number.toLocaleString('en')} added`) }).toEqual({
    status: 0,
    added: true,
  });
  const kilobytes = Number(readFileSync(told, 'utf8'));
  expect(kilobytes).toBeGreaterThan(50_000);
  expect(kilobytes).toBeLessThan(300_000);
});
