import dns from 'node:dns';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { at, publish, usePublishedFolder } from './published-folder.ts';

usePublishedFolder();

const article = (lines: readonly string[], body = '正文。') => `---\n${lines.join('\n')}\n---\n\n${body}\n`;

describe('a site and what lies around it', () => {
  it('takes from the public folder what was put there to be published, and follows no link out of it', async () => {
    const publicFolder = at('public-folder', 'public');
    const elsewhere = at('elsewhere');
    mkdirSync(join(publicFolder, '.well-known'), { recursive: true });
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'secret.txt'), 'secret');
    writeFileSync(join(publicFolder, '.env'), 'PASSWORD=secret');
    writeFileSync(join(publicFolder, '.well-known/security.txt'), 'Contact: mailto:a@example.org');
    symlinkSync(elsewhere, join(publicFolder, 'folder'));
    symlinkSync(join(elsewhere, 'secret.txt'), join(publicFolder, 'file.txt'));
    const site = await publish('public-folder', {});
    expect(site.has('.well-known/security.txt')).toBe(true);
    for (const [path, text] of site) expect(text, path).not.toContain('secret');
  });

  it('is not built when a public file would replace one of its pages', async () => {
    mkdirSync(at('in-the-way', 'public'), { recursive: true });
    writeFileSync(at('in-the-way', 'public', 'index.html'), 'mine');
    await expect(publish('in-the-way', {})).rejects.toThrow('public-file-in-the-way');
  });
});

describe('a site at a path of its host, for which the templates are compiled', () => {
  let home: string;
  let site: Map<string, string>;
  let network: unknown[];
  beforeAll(async () => {
    home = at('home');
    const ways = [
      vi.spyOn(globalThis, 'fetch'),
      vi.spyOn(Socket.prototype, 'connect'),
      vi.spyOn(dns, 'lookup'),
      vi.spyOn(dns.promises, 'lookup'),
    ];
    vi.stubEnv('HOME', home);
    vi.stubEnv('XDG_CONFIG_HOME', join(home, 'config'));
    site = await publish('sub-path', {
      'site.yaml':
        'title: 档案\nurl: https://archive.example/档案/b/\ncolumns:\n  - { id: news, name: 要闻 }\n',
      'articles/2019-11-25-a.md': article(
        ['title: 标题', 'date: 2019-11-25', 'column: news', 'people: [甲]', 'cover: { src: p.svg, alt: 图 }'],
        '[关于](/about/) ![图](p.svg)',
      ),
      'articles/p.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>',
      'pages/about.md': article(['title: 关于']),
    });
    network = ways.flatMap<unknown>(({ mock }) => mock.calls);
    vi.unstubAllEnvs();
    for (const way of ways) way.mockRestore();
  });

  it('is built without a word over the network or a file in the home folder', () => {
    expect(network).toEqual([]);
    expect(existsSync(home)).toBe(false);
  });

  it('keeps every link behind the path of its address, which may have Chinese letters', () => {
    const base = encodeURI('/档案/b/');
    for (const [path, text] of site) {
      if (!path.endsWith('.html')) continue;
      for (const [, address = ''] of text.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)) {
        expect(address.startsWith(base), `${path}: ${address}`).toBe(true);
      }
    }
    expect(site.get('2019/11/25/a/index.html')).toContain(`href="${base}about/"`);
    expect(site.get('index.html')).toContain(`href="${base}2019/11/25/a/"`);
    expect([...site.values()].join('')).not.toContain('%25');
  });
});
