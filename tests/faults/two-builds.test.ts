import { existsSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildCleanly, prepareSite } from './prepared-site.ts';
import { differences, writeVersion, type TestSite } from './test-site.ts';

let site: TestSite;
beforeEach(() => {
  site = prepareSite();
  writeVersion(site, 'old', 3);
});
afterEach(() => site.remove());

describe('builds at the same time', () => {
  it('are kept apart: the second says who holds the folder, and ends with exit code 2', async () => {
    await site.build();
    const old = site.tree();
    writeVersion(site, 'new', 3);
    const first = site.start({
      kind: 'mark',
      root: site.root,
      path: 'cache/search-bundles',
      until: site.at('go-on'),
    });
    await new Promise((here) => first.child.stderr?.on('data', here));
    for (const folders of [
      ['--cache', site.at('other-cache')],
      ['--out', site.at('other-site')],
    ]) {
      const { code, errors } = await site.build(undefined, ...folders);
      expect(code).toBe(2);
      expect(errors).toContain(`(process ${first.child.pid})`);
    }
    expect(differences(site.tree(), old)).toEqual([]);
    expect(existsSync(site.at('other-site'))).toBe(false);
    site.write('go-on', '');
    expect(await first.ended).toMatchObject({ code: 0 });
    expect(differences(site.tree(), await buildCleanly(site))).toEqual([]);
  });

  it('leave one whole site when five start at once, whoever wins', async () => {
    const ended = await Promise.all(Array.from({ length: 5 }, () => site.build()));
    const codes = ended.map(({ code }) => code);
    expect(codes).toContain(0);
    expect(codes.filter((code) => code !== 0 && code !== 2)).toEqual([]);
    expect(differences(site.tree(), await buildCleanly(site))).toEqual([]);
    expect(readdirSync(site.at('site')).filter((name) => name.startsWith('.'))).toEqual(['.baoku-output']);
  });
});
