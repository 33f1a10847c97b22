import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleSettings, standardLimits } from './search-options.ts';

const handbook = readFileSync(join(import.meta.dirname, '../../../docs/search.md'), 'utf8').replace(
  /\s+/g,
  ' ',
);

describe('the settings of the index', () => {
  it('are those that were chosen by measurement', () => {
    expect(standardLimits).toEqual({ largestBundle: 3500, remakeAtMost: 300, largestRecent: 500 });
    expect(bundleSettings).toEqual({ chunkSize: 16_000, recordsPerPart: 25 });
  });

  it.each([
    'years, joined or divided to 3,500 articles at most',
    'when more than 500 articles are recent, or dead',
    'whenever no more than 300 articles would have to be indexed anew',
    '| **16,000** | **25** |',
    'of 25 articles each',
  ])('are told in docs/search.md: %s', (statement) => {
    expect(handbook).toContain(statement);
  });
});
