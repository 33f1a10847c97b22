import { describe, expect, it } from 'vitest';
import { readMoment } from './moment-in-text.ts';

const read = (text: string) => {
  const found = readMoment(text, 'Asia/Shanghai');
  return found && `${found.moment.day} ${found.moment.time ?? '-'} ${text.slice(found.length)}`.trim();
};

describe('readMoment', () => {
  it.each([
    ['2019年11月25日', '2019-11-25 -'],
    ['2019年11月25日 星期一 09:30', '2019-11-25 09:30'],
    ['2019年11月25日 下午3:05 星期一', '2019-11-25 15:05'],
    ['2019-11-25 24:00', '2019-11-25 -'],
    ['2019-11-25 09:30:15 来源', '2019-11-25 09:30 来源'],
    ['2019/1/5', '2019-01-05 -'],
    ['2019．11．25', '2019-11-25 -'],
    ['20191125', '2019-11-25 -'],
    ['二〇一九年十一月二十五日', '2019-11-25 -'],
    ['二○一○年十月十日', '2010-10-10 -'],
    ['２０１９年１１月２５日', '2019-11-25 -'],
    ['2019年3月15日下午3点', '2019-03-15 15:00'],
    ['2019年3月15日上午9时05分', '2019-03-15 09:05'],
    ['2019-11-25T01:30:00Z', '2019-11-25 09:30'],
    ['2019-11-24 20:30:00 +0000', '2019-11-25 04:30'],
    ['2019-11-25T09:30:00+08:00', '2019-11-25 09:30'],
    ['Mon, 25 Nov 2019 01:30:00 GMT', '2019-11-25 09:30'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(['2019年2月30日', '2019-13-01', '2019', '11月25日', '25/11/2019', '201911251', '', '某年某月'])(
    'reads no day in %s',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  it('calls a year of two digits a doubt', () => {
    expect(readMoment('09-10-27', 'UTC')).toMatchObject({ moment: { day: '2009-10-27' }, doubtful: true });
  });
});
