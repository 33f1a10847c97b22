import { describe, expect, it } from 'vitest';
import { problemCatalogue } from '../archive/problem-catalogue.ts';
import { faults, type LoaderProblemCode } from './fixtures/faults.ts';
import { readFault } from './fixtures/read-fault.ts';

describe('the catalogue', () => {
  it.each(Object.keys(faults) as LoaderProblemCode[])('has a fixture that shows %s', async (code) => {
    const { problems } = await readFault(code);
    expect(problems.map((problem) => problem.code)).toContain(code);
    const found = problems.find((problem) => problem.code === code);
    expect(found?.severity).toBe(problemCatalogue[code].severity);
  });

  it('leaves out an article that has an error, and keeps one that has a warning', async () => {
    for (const code of ['date-impossible', 'image-missing', 'unknown-column', 'control-character'] as const) {
      expect((await readFault(code)).articles).toEqual([]);
    }
    for (const code of ['id-from-path', 'image-external', 'summary-too-long'] as const) {
      expect((await readFault(code)).articles).toHaveLength(1);
    }
    expect((await readFault('duplicate-id')).articles).toEqual([]);
  });
});
