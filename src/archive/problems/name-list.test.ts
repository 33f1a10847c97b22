import { describe, expect, it } from 'vitest';
import { describeProblem, newProblem } from '../problem-catalogue.ts';
import { listNames } from './name-list.ts';

const place = { file: 'articles/a.md', line: 2, column: 1 };

describe('listNames', () => {
  it('joins names by the mark of the language, and leaves marks within them alone', () => {
    expect(listNames(['文化、体育', 'A, B'], 'zh')).toBe('文化、体育、A, B');
    expect(listNames(['文化、体育', 'A, B'], 'en')).toBe('文化、体育, A, B');
    expect(listNames([], 'en')).toBe('');
  });

  it('shows every name of a long list, each with its invisible characters', () => {
    const known = Array.from({ length: 40 }, (_, index) => `第${index}个栏目`);
    const problem = newProblem('unknown-column', place, {
      ...{ key: 'column', value: '甲', suggestion: '' },
      known: [...known, '乙\u202E'],
    });
    for (const language of ['zh', 'en'] as const) {
      const { hint } = describeProblem(problem, language);
      for (const name of [...known, '乙\\u{202E}']) expect(hint).toContain(name);
    }
  });
});
