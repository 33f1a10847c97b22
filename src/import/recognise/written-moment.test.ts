import { describe, expect, it } from 'vitest';
import { readWrittenMoment } from './written-moment.ts';

const read = (text: string) => {
  const found = readWrittenMoment(text, 'Asia/Shanghai');
  if (found === undefined) return undefined;
  const { moment, length, doubtful } = found;
  return `${moment.day} ${moment.time ?? '-'}${doubtful ? '?' : ''} ${text.slice(length)}`.trim();
};

describe('readWrittenMoment', () => {
  it.each([
    ['11/25/2019', '2019-11-25 -'],
    ['25/11/2019', '2019-11-25 -'],
    ['1-31-2019来源', '2019-01-31 - 来源'],
    ['25.11.2019', '2019-11-25 -'],
    ['11/25/2019 3:05:00 PM', '2019-11-25 15:05'],
    ['11/25/2019, 12:05 am', '2019-11-25 00:05'],
    ['11/25/2019 09:30', '2019-11-25 09:30'],
    ['2019/3/4', '2019-03-04 -'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['03/04/2019', '2019-03-04 -?'],
    ['12/1/2019', '2019-12-01 -?'],
    ['03/03/2019', '2019-03-03 -'],
  ])('calls a day a doubt that may be another one: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(['13/13/2019', '02/30/2019', '11/25/20191', '11/25', '1/2/3', '11-25/2019'])(
    'reads none in %s',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );
});
