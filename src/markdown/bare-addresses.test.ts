import { describe, expect, it } from 'vitest';
import { findLinks } from './find-links.ts';

function targets(source: string): string[] {
  return findLinks(source).map(({ target }) => target);
}

describe('bare addresses', () => {
  it('end where Chinese begins', () => {
    expect(targets('见https://a.example/x。**后**文')).toEqual(['https://a.example/x']);
    expect(targets('http://b.example查看，www.c.example，或写信到d@e.example。')).toEqual([
      ...['http://b.example', 'http://www.c.example', 'mailto:d@e.example'],
    ]);
  });

  it('end before the punctuation of the sentence', () => {
    expect(targets('See https://a.example/x?y=1, https://b.example/c_(d) (or https://c.example).')).toEqual([
      ...['https://a.example/x?y=1', 'https://b.example/c_(d)', 'https://c.example'],
    ]);
  });

  it('are none within links and code, nor without a dot', () => {
    expect(targets('[https://a.example](/x) `https://b.example` http://localhost 10:30 甲@乙')).toEqual([
      '/x',
    ]);
  });
});
