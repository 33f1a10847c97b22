import { describe, expect, it } from 'vitest';
import { fakeSurroundings } from '../../../tests/fake-surroundings.ts';
import { at, put, run, useImportFolder } from '../fixtures/import-folder.ts';
import { runCommandLine } from '../main.ts';

useImportFolder();

describe('baoku import --json', () => {
  it('writes one object on one line, with every article and what was taken and dropped', async () => {
    const { code, output, errors } = await run(['report.txt', 'gone.txt', '--json']);
    expect({ code, errors }).toEqual({ code: 1, errors: '' });
    expect(output).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(output)).toMatchObject({
      version: 1,
      status: 'imported',
      exitCode: 1,
      results: [
        {
          input: 'report.txt',
          status: 'added',
          taken: [{ fields: ['title'], text: '职工运动会开幕' }, {}, {}],
        },
        { input: 'gone.txt', status: 'failed', code: 'not-readable' },
      ],
    });
  });

  it('writes each result as soon as it is there, and the status behind them', async () => {
    put('table.csv', '标题,日期,正文\n植树活动,2019-03-12,第一段。\n义诊活动,2019-03-13,第一段。\n');
    const { surroundings, written } = fakeSurroundings({ workingDirectory: at('') });
    const pieces: string[] = [];
    const output = { ...surroundings.output, write: (text: string) => void pieces.push(text) };
    await runCommandLine(['import', 'table.csv', '--json'], { ...surroundings, output });
    expect(pieces.map((piece) => piece.slice(0, 20))).toEqual([
      '{"version":1,"dryRun',
      '{"input":"table.csv"',
      ',{"input":"table.csv',
      '],"status":"imported',
    ]);
    expect(JSON.parse(pieces.join(''))).toMatchObject({ version: 1, exitCode: 0, results: [{}, {}] });
    expect(written.errors).toBe('');
  });

  it('ends the object where the folder cannot be written to any more', async () => {
    put('content/originals', 'a file in the way');
    const { code, output } = await run(['report.txt', '--json']);
    expect(code).not.toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      version: 1,
      results: [],
      status: 'operator-error',
      code: 'folder-not-writable',
    });
  });

  it('tells in the same form what the operator must mend', async () => {
    const { code, output } = await run(['report.txt', '--json', '--content', 'nowhere']);
    expect(code).toBe(2);
    expect(JSON.parse(output)).toMatchObject({ status: 'operator-error', code: 'content-folder-missing' });
  });
});
