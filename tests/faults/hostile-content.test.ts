import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdirSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareSite } from './prepared-site.ts';
import { writeVersion, type TestSite } from './test-site.ts';

let site: TestSite;
beforeEach(() => {
  site = prepareSite();
  writeVersion(site, 'old', 2);
  mkdirSync(site.at('public'));
});
afterEach(() => site.remove());

const article = '---\ntitle: 标题\ndate: 2019-11-25\n---\n\n正文。\n';

describe('strange things in the content and public folders', () => {
  it('do not hold up a build: links in circles, pipes and sockets', async () => {
    for (const folder of ['content/articles', 'public']) {
      symlinkSync('.', site.at(`${folder}/here`));
      symlinkSync('there', site.at(`${folder}/there`));
      symlinkSync('/dev/zero', site.at(`${folder}/zero.svg`));
      execFileSync('mkfifo', [site.at(`${folder}/pipe`), site.at(`${folder}/pipe.svg`)]);
    }
    const socket = createServer().listen(site.at('public/socket'));
    const { code, errors } = await site.build();
    socket.close();
    expect([0, 1]).toContain(code);
    expect(errors).not.toContain('bug of Baoku');
    expect(errors).not.toMatch(/^ +at /m);
  });

  it('are told as problems where they stand for reports: a pipe, a folder, a link out of the content', async () => {
    execFileSync('mkfifo', [site.at('content/articles/pipe.md')]);
    symlinkSync('/etc/hostname', site.at('content/articles/out.md'));
    const { code, errors } = await site.build();
    expect(code).toBe(1);
    expect(errors).toContain('pipe.md');
    expect(errors).toContain('out.md');
  });

  it.each([
    ['a line break', 'new\nline'],
    ['a name as long as a file system takes', '长'.repeat(84)],
    ['an unpaired accent and a direction mark', '\u0301e\u202Ecod'],
    ['quotation marks, a percent sign and a hash', `"'%2e#?&<b>`],
    ['a name of dots', '...'],
  ])('never crash a build: %s in names', async (_, name) => {
    site.write(`public/${name}`, 'public');
    site.write(`content/articles/${[...name].slice(0, 80).join('')}.md`, article);
    const { code, errors } = await site.build();
    expect(errors).not.toContain('bug of Baoku');
    expect([0, 1]).toContain(code);
    // A file name that cannot be an article's address is told; public files are published under any name.
    if (code === 0) expect(site.tree().get(name)).toBe('public');
  });
});
