import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLines } from './fixtures/parse-lines.ts';

/** What becomes of a written date: `2019-11-25 10:30`, or the problem's code with what it suggests. */
function read(written: string): string {
  const { entry, problems } = parseLines(['title: a', `date: "${written}"`]);
  if (entry !== undefined) return [entry.day, entry.time].filter((part) => part !== undefined).join(' ');
  const [problem] = problems;
  return `${problem?.code} ${String(problem?.values['suggestion'] ?? '')}`.trim();
}

describe('the date of an article', () => {
  it.each([
    ['2019-11-25', '2019-11-25'],
    ['1949-10-01', '1949-10-01'],
    ['1923-04-05', '1923-04-05'],
    ['2020-02-29', '2020-02-29'],
    ['2019-11-25 10:30', '2019-11-25 10:30'],
    ['2019-11-25T00:00', '2019-11-25 00:00'],
    ['2019-11-25T23:59:59', '2019-11-25 23:59'],
  ])('%s is read as it is written', (written, expected) => {
    expect(read(written)).toBe(expected);
  });

  it.each([
    '2019-02-30',
    '2019-13-01',
    '2019-00-10',
    '2019-02-29',
    '2019-11-25 24:00',
    '2019-11-25 10:60',
    '2019-11-25T10:00:61',
  ])('%s does not exist', (written) => {
    expect(read(written)).toBe('date-impossible');
  });

  it.each([
    ['2019/11/25', 'date-form 2019-11-25'],
    ['2019年11月25日', 'date-form 2019-11-25'],
    ['20191125', 'date-form 2019-11-25'],
    ['2019.11.25', 'date-form 2019-11-25'],
    ['2019-1-5', 'date-form 2019-01-05'],
    ['２０１９－１１－２５', 'date-form 2019-11-25'],
    ['2019年11月25日 9时5分', 'date-form 2019-11-25 09:05'],
    ['2019/11/25 10:30:00', 'date-form 2019-11-25 10:30'],
    // It may be another day in the site's time zone.
    ['2019-11-24T20:00:00Z', 'date-form'],
    ['2019-11-25T10:30:00+08:00', 'date-form'],
    ['2019/02/30', 'date-form'],
    ['25.11.2019', 'date-form'],
    ['2019年11月', 'date-form'],
    ['去年', 'date-form'],
  ])('%s is told how to be written', (written, expected) => {
    expect(read(written)).toBe(expected);
  });

  it('is every day of the calendar, the same in every time zone', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1800-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const time = date.toISOString().slice(11, 16);
          expect(read(day)).toBe(day);
          expect(read(`${day}T${time}`)).toBe(`${day} ${time}`);
        },
      ),
    );
  });
});
