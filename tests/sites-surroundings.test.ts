import dns from 'node:dns';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { at, publish, usePublishedFolder } from './published-folder.ts';

usePublishedFolder();

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

  it('is built without a word over the network or a file in the home folder', async () => {
    const home = at('home');
    const ways = [
      vi.spyOn(globalThis, 'fetch'),
      vi.spyOn(Socket.prototype, 'connect'),
      vi.spyOn(dns, 'lookup'),
      vi.spyOn(dns.promises, 'lookup'),
    ];
    vi.stubEnv('HOME', home);
    vi.stubEnv('XDG_CONFIG_HOME', join(home, 'config'));
    // A base path of its own, so that the templates are compiled.
    await publish('silent', { 'site.yaml': 'title: 档案\nurl: https://archive.example/silent/\n' });
    for (const way of ways) expect(way).not.toHaveBeenCalled();
    expect(existsSync(home)).toBe(false);
    vi.unstubAllEnvs();
    for (const way of ways) way.mockRestore();
  });
});
