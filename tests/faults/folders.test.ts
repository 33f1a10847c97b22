import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildCleanly, prepareSite } from './prepared-site.ts';
import { differences, writeVersion, type TestSite } from './test-site.ts';

// Several builds in each test, on machines that other tests keep busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let site: TestSite;
beforeEach(() => {
  site = prepareSite();
  writeVersion(site, 'old', 3);
});
afterEach(() => site.remove());

describe('folders that cannot be used', () => {
  it('an output folder that is removed while it is written to is told, and is whole after the next build', async () => {
    expect(await site.build()).toMatchObject({ code: 0 });
    writeVersion(site, 'new', 3);
    const { code, errors } = await site.build({
      kind: 'edit',
      root: site.root,
      at: 'site/.baoku-staging/3',
      file: site.at('site'),
      times: 1,
    });
    expect({ code, errors }).toMatchObject({ code: 2 });
    expect(errors).toContain(`${site.at('site')} was removed while the site was built.`);
    // The cache still holds a record of what was published there.
    expect(await site.build()).toMatchObject({ code: 0 });
    expect(differences(site.tree(), await buildCleanly(site))).toEqual([]);
    rmSync(site.at('site'), { recursive: true });
    expect(await site.build()).toMatchObject({ code: 0 });
    expect(differences(site.tree(), site.tree('clean'))).toEqual([]);
  });

  it.each(['site', 'cache'])('a file in the place of the %s folder is told and kept', async (name) => {
    rmSync(site.at(name), { recursive: true, force: true });
    writeFileSync(site.at(name), 'mine');
    const { code, errors } = await site.build();
    expect(code).toBe(2);
    expect(errors).toContain(`${site.at(name)} cannot be written to`);
    expect(readFileSync(site.at(name), 'utf8')).toBe('mine');
  });

  it('an output folder in the content is told, and nothing is written', async () => {
    const { code, errors } = await site.build(undefined, '--out', site.at('content/dist'), '--lang', 'zh');
    expect(code).toBe(2);
    expect(errors).toContain('互相重叠');
    expect(readdirSync(site.at('content')).sort()).toEqual(['articles', 'site.yaml']);
  });

  it('an output folder with files of others is told, and not even locked', async () => {
    mkdirSync(site.at('repository/.git'), { recursive: true });
    const { code, errors } = await site.build(undefined, '--out', site.at('repository'));
    expect(code).toBe(2);
    expect(errors).toContain('holds files that Baoku did not make');
    expect(readdirSync(site.at('repository'))).toEqual(['.git']);
  });

  it('an output folder is not made when the content has errors', async () => {
    site.write('content/articles/broken.md', '---\ntitle: 没有日期\n---\n\n正文\n');
    expect(await site.build()).toMatchObject({ code: 1 });
    expect(readdirSync(site.root)).not.toContain('site');
  });

  it('a folder that was replaced by a link to another one does not lead the build there', async () => {
    expect(await site.build()).toMatchObject({ code: 0 });
    mkdirSync(site.at('elsewhere'));
    rmSync(site.at('site/people'), { recursive: true });
    symlinkSync(site.at('elsewhere'), site.at('site/people'));
    writeVersion(site, 'new', 3);
    const { code } = await site.build();
    expect({ code, elsewhere: readdirSync(site.at('elsewhere')) }).toEqual({ code: 0, elsewhere: [] });
    expect(differences(site.tree(), await buildCleanly(site))).toEqual([]);
  });
});

describe('files in the public folder', () => {
  it('stand above the robots.txt that is made, which comes back when they go', async () => {
    site.write('public/robots.txt', 'mine');
    expect(await site.build()).toMatchObject({ code: 0 });
    expect(site.tree().get('robots.txt')).toBe('mine');
    mkdirSync(site.at('none'));
    expect(await site.build(undefined, '--public', site.at('none'))).toMatchObject({ code: 0 });
    expect(site.tree().get('robots.txt')).toContain('Sitemap');
  });

  it('do not replace a page', async () => {
    site.write('public/index.html', 'mine');
    const { code, errors } = await site.build();
    expect(code).toBe(2);
    expect(errors).toContain('public/index.html would replace a page of the site.');
  });

  it("do not stand in for the builds' own files", async () => {
    site.write('public/.baoku-output', 'not a marker');
    site.write('public/.baoku-staging/x', 'x');
    expect(await site.build()).toMatchObject({ code: 0 });
    expect(readFileSync(site.at('site/.baoku-output'), 'utf8')).toContain('Baoku makes this folder');
    expect(readdirSync(site.at('site'))).not.toContain('.baoku-staging');
  });

  it('whose names are not in UTF-8 are told, with the bytes', async () => {
    mkdirSync(site.at('public'));
    writeFileSync(Buffer.concat([Buffer.from(site.at('public/')), Buffer.from([0xff, 0x2e, 0x74])]), 'x');
    const { code, errors } = await site.build();
    expect(code).toBe(2);
    expect(errors).toContain(`so it can have no address: ${site.at('public')}/\\xFF.t\n`);
  });
});
