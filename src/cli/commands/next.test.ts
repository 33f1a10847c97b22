import { describe, expect, it } from 'vitest';
import { fakeSurroundings } from '../../../tests/fake-surroundings.ts';
import { articleText, makeContentFolder, type Files } from '../../loader/fixtures/content-folder.ts';
import { runCommandLine } from '../main.ts';

/** Runs `baoku next` on an archive in New York; the clock stands at noon UTC of 2 January 2026. */
async function run(files: Files, ...args: string[]) {
  const folder = makeContentFolder({ 'content/site.yaml': 'timeZone: America/New_York\n', ...files });
  const { surroundings, written } = fakeSurroundings({ workingDirectory: folder });
  const code = await runCommandLine(['next', ...args], surroundings);
  return { code, ...written };
}

const files = {
  'content/articles/old.md': articleText(),
  'content/articles/later.md': articleText(['id: later', 'embargo: 2026-03-09 08:00']),
  'content/articles/ends.md': articleText(['id: ends', 'expires: 2026-03-07']),
  'content/articles/draft.md': articleText(['id: draft', 'embargo: 2026-02-01', 'status: draft']),
};

describe('baoku next', () => {
  it("prints the next moment alone, with the offset of the site's zone, and says what comes then", async () => {
    expect(await run(files)).toEqual({
      code: 0,
      output: '2026-03-08T00:00:00-05:00\n',
      errors: 'articles/ends.md expires then\n',
    });
  });

  it('looks on from another moment, even the one that it printed before', async () => {
    const { output, errors } = await run(files, '--now', '2026-03-08T00:00:00-05:00');
    expect({ output, errors }).toEqual({
      output: '2026-03-09T08:00:00-04:00\n',
      errors: 'articles/later.md is published then\n',
    });
  });

  it('counts drafts where they are to be shown', async () => {
    expect((await run(files, '--drafts')).output).toBe('2026-02-01T00:00:00-05:00\n');
  });

  it('prints nothing for a scheduler when there is no such moment, and says so', async () => {
    const result = await run({ 'content/articles/old.md': articleText() });
    expect(result).toEqual({ code: 0, output: '', errors: expect.stringContaining('no such moment') });
  });

  it('ends with 1 while the content has errors, of which no site is built', async () => {
    const { code, output, errors } = await run({ 'content/articles/a.md': 'x', ...files });
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toContain('content/articles/a.md:1:1');
    expect(errors).toMatch(
      /\n1 file has errors and could not be considered: .*baoku check shows them again\.\n$/,
    );
  });

  it('writes one object with --json, whatever it finds', async () => {
    const json = async (...given: Parameters<typeof run>) =>
      JSON.parse((await run(...given)).output) as unknown;
    expect(await json(files, '--json')).toEqual({
      version: 1,
      exitCode: 0,
      status: 'scheduled',
      next: '2026-03-08T00:00:00-05:00',
      changes: [{ file: 'articles/ends.md', change: 'expires' }],
      problems: [],
    });
    expect(await json({ 'content/articles/a.md': articleText() }, '--json')).toMatchObject({
      status: 'none',
      next: null,
    });
    expect(await json({ 'content/articles/a.md': 'x' }, '--json')).toMatchObject({
      status: 'problems',
      exitCode: 1,
    });
    expect(await json({}, '--json', '--content', 'nowhere')).toMatchObject({
      status: 'operator-error',
      exitCode: 2,
    });
  });
});
