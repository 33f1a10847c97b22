import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemCatalogue, type ProblemCode } from '../../archive/problem-catalogue.ts';
import { adjustableProblems } from '../../archive/problems/adjustable-problems.ts';
import { writeProblemReference } from './problem-document.ts';

const codes = Object.keys(problemCatalogue) as ProblemCode[];

describe('the reference of problems', () => {
  it.each([
    ['zh', 'problems.md'],
    ['en', 'problems.en.md'],
  ] as const)('is up to date in %s: run `node scripts/problem-reference.ts`', (language, name) => {
    const written = readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
    expect(written).toBe(writeProblemReference(language));
  });

  it.each(['zh', 'en'] as const)('has a place for every code, with nothing left open, in %s', (language) => {
    const headings = [...writeProblemReference(language).matchAll(/^### (.*)$/gm)].map(([, code]) => code);
    expect(headings.sort()).toEqual([...codes].sort());
    expect(writeProblemReference(language)).not.toMatch(/undefined|NaN|\[object/);
  });

  it('says of every warning how to adjust it, and of no error that keeps an article from being published', () => {
    const adjustable = Object.keys(adjustableProblems);
    for (const code of codes) {
      if (problemCatalogue[code].severity !== 'error') expect(adjustable).toContain(code);
    }
    const errors = adjustable.filter((code) => problemCatalogue[code as ProblemCode].severity === 'error');
    expect(errors).toEqual(['identity-number']);
  });
});
