import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import { createArchive } from './archive.ts';
import type { Article } from './article.ts';
import type { CalendarDay, ClockTime, Moment } from './calendar-day.ts';
import { writeInstant } from './instant.ts';
import { contentAt } from './publication.ts';

const moment = (text: string): Moment => {
  const [day, time] = text.split(' ');
  return { day: day as CalendarDay, ...(time !== undefined && { time: time as ClockTime }) };
};

/** An article with times as an editor writes them. */
interface Written {
  readonly date?: string;
  readonly embargo?: string;
  readonly expires?: string;
  readonly status?: Article['status'];
}

function article(
  { date = '2019-11-25', embargo, expires, status = 'published' }: Written,
  id = 'a',
): Article {
  const { day, time } = moment(date);
  return sampleArticle({
    ...{ id, day, status },
    ...(time && { time }),
    ...(embargo !== undefined && { embargo: moment(embargo) }),
    ...(expires !== undefined && { expires: moment(expires) }),
  });
}

/** The status of one article at an instant, and the next change. */
function judge(written: Written, now: string, timeZone = 'Asia/Shanghai', drafts = false): string {
  const { articles, upcoming } = contentAt(
    sampleContent([article(written)], { timeZone }),
    new Date(now),
    drafts,
  );
  const [next] = upcoming;
  const then = next ? `, ${next.change} ${writeInstant(next.at, timeZone)}` : '';
  return `${articles[0]?.status}${then}`;
}

describe('contentAt', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-30T15:59:59Z', '2026-11-30T16:00:00Z', '2026-12-01T00:00:00+08:00'],
    ['America/New_York', '2026-12-01T04:59:59Z', '2026-12-01T05:00:00Z', '2026-12-01T00:00:00-05:00'],
    ['Pacific/Kiritimati', '2026-11-30T09:59:59Z', '2026-11-30T10:00:00Z', '2026-12-01T00:00:00+14:00'],
  ])(
    "publishes an article at the midnight of its day in the site's zone, %s",
    (zone, before, from, printed) => {
      expect(judge({ date: '2026-12-01' }, before, zone)).toBe(`scheduled, appears ${printed}`);
      expect(judge({ date: '2026-12-01' }, from, zone)).toBe('published');
    },
  );

  it('publishes an article with a time at its minute', () => {
    const written = { date: '2026-12-01 08:00' };
    expect(judge(written, '2026-12-01T07:59:59+08:00')).toBe('scheduled, appears 2026-12-01T08:00:00+08:00');
    expect(judge(written, '2026-12-01T08:00:00+08:00')).toBe('published');
  });

  it('keeps an article back until its embargo ends, and never publishes it before its date', () => {
    const written = { date: '2026-12-01', embargo: '2026-12-02 10:00' };
    expect(judge(written, '2026-12-02T09:59:00+08:00')).toBe('scheduled, appears 2026-12-02T10:00:00+08:00');
    expect(judge(written, '2026-12-02T10:00:00+08:00')).toBe('published');
    expect(judge({ date: '2026-12-03', embargo: '2026-12-01' }, '2026-12-02T00:00:00+08:00')).toBe(
      'scheduled, appears 2026-12-03T00:00:00+08:00',
    );
  });

  it('lets an article expire at the end of the day that it names, or at the minute', () => {
    const day = { expires: '2026-12-31' };
    expect(judge(day, '2026-12-31T23:59:59+08:00')).toBe('published, expires 2027-01-01T00:00:00+08:00');
    expect(judge(day, '2027-01-01T00:00:00+08:00')).toBe('expired');
    const minute = { expires: '2026-12-31 12:00' };
    expect(judge(minute, '2026-12-31T11:59:59+08:00')).toBe('published, expires 2026-12-31T12:00:00+08:00');
    expect(judge(minute, '2026-12-31T12:00:00+08:00')).toBe('expired');
    expect(judge({ expires: '9999-12-31' }, '2026-12-31T12:00:00Z')).toMatch(/^published/);
  });

  describe('on a day of a clock change', () => {
    const newYork = 'America/New_York';

    it('publishes at a time that the change skips as if the clock had gone on', () => {
      const written = { date: '2026-03-08 02:30' };
      expect(judge(written, '2026-03-08T07:29:59Z', newYork)).toMatch(/^scheduled/);
      expect(judge(written, '2026-03-08T07:30:00Z', newYork)).toBe('published');
    });

    it('publishes at the first of two times alike, and does not withdraw the article before the second', () => {
      const written = { date: '2026-11-01 01:30' };
      expect(judge(written, '2026-11-01T05:29:59Z', newYork)).toBe(
        'scheduled, appears 2026-11-01T01:30:00-04:00',
      );
      // The clock shows 01:30, then 01:00 again, then 01:30 again.
      for (const now of ['05:30', '06:00', '06:29', '06:30']) {
        expect(judge(written, `2026-11-01T${now}:00Z`, newYork)).toBe('published');
      }
    });

    it('lets a day end after its 23 or 25 hours', () => {
      expect(judge({ expires: '2026-03-08' }, '2026-03-09T03:59:59Z', newYork)).toMatch(/^published/);
      expect(judge({ expires: '2026-03-08' }, '2026-03-09T04:00:00Z', newYork)).toBe('expired');
      expect(judge({ expires: '2026-11-01' }, '2026-11-02T04:59:59Z', newYork)).toMatch(/^published/);
      expect(judge({ expires: '2026-11-01' }, '2026-11-02T05:00:00Z', newYork)).toBe('expired');
    });

    it('begins a day whose midnight is skipped where it begins', () => {
      // In Cairo the clock went from 23:59 to 01:00 on 24 April 2026.
      expect(judge({ date: '2026-04-24' }, '2026-04-23T21:59:59Z', 'Africa/Cairo')).toBe(
        'scheduled, appears 2026-04-24T01:00:00+03:00',
      );
      expect(judge({ date: '2026-04-24' }, '2026-04-23T22:00:00Z', 'Africa/Cairo')).toBe('published');
    });
  });

  it('leaves drafts alone, whatever their time, unless they are to be shown', () => {
    expect(judge({ status: 'draft', date: '2026-12-01' }, '2026-11-01T00:00:00Z')).toBe('draft');
    expect(judge({ status: 'draft' }, '2026-11-01T00:00:00Z')).toBe('draft');
    expect(judge({ status: 'draft' }, '2026-11-01T00:00:00Z', 'UTC', true)).toBe('published');
    expect(judge({ status: 'draft', date: '2026-12-01' }, '2026-11-01T00:00:00Z', 'UTC', true)).toBe(
      'scheduled, appears 2026-12-01T00:00:00+00:00',
    );
  });

  it('shows the notice of a withdrawn article no sooner than the article, and never as expired', () => {
    const withdrawn = { status: 'withdrawn', date: '2026-12-01', expires: '2026-12-31' } as const;
    expect(judge(withdrawn, '2026-11-01T00:00:00Z')).toBe('scheduled, appears 2026-12-01T00:00:00+08:00');
    expect(judge(withdrawn, '2026-12-15T00:00:00Z')).toBe('withdrawn');
    expect(judge(withdrawn, '2027-12-15T00:00:00Z')).toBe('withdrawn');
  });

  it('lists every change that time will bring, soonest first', () => {
    const content = sampleContent([
      article({ date: '2026-12-03', expires: '2026-12-31' }, 'late'),
      article({ expires: '2026-12-02' }, 'ending'),
      article({ date: '2026-12-03' }, 'early'),
      article({}, 'old'),
    ]);
    const { upcoming } = contentAt(content, new Date('2026-12-01T00:00:00Z'));
    expect(upcoming.map(({ change, article: { id }, at }) => `${id} ${change} ${at.toISOString()}`)).toEqual([
      'early appears 2026-12-02T16:00:00.000Z',
      'ending expires 2026-12-02T16:00:00.000Z',
      'late appears 2026-12-02T16:00:00.000Z',
      'late expires 2026-12-31T16:00:00.000Z',
    ]);
  });

  it('changes nothing between two upcoming moments, and exactly then', () => {
    const clock = fc.record({
      day: fc.integer({ min: 1, max: 8 }),
      time: fc.option(fc.constantFrom('00:00', '01:30', '02:30', '23:59'), { nil: undefined }),
    });
    // The days around a clock change.
    const text = clock.map(({ day, time }) => `2026-03-0${day}${time === undefined ? '' : ` ${time}`}`);
    const written = fc.record(
      {
        date: text,
        embargo: text,
        expires: text.map((value) => value.replace('2026', '2027')),
        status: fc.constantFrom<Article['status']>('published', 'draft', 'withdrawn'),
      },
      { requiredKeys: ['date'] },
    );
    const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati');
    fc.assert(
      fc.property(
        fc.array(written, { maxLength: 6 }),
        zones,
        fc.integer({ min: 0, max: 9 * 24 }),
        (list, timeZone, hour) => {
          const content = sampleContent(
            list.map((each, index) => article(each, `a${index}`)),
            { timeZone },
          );
          const statuses = (now: Date) => contentAt(content, now).articles.map(({ status }) => status);
          const now = new Date(Date.UTC(2026, 1, 28) + hour * 36e5);
          const next = contentAt(content, now).upcoming[0]?.at ?? new Date(Date.UTC(2200, 0));
          expect(next > now).toBe(true);
          expect(statuses(new Date(next.getTime() - 1))).toEqual(statuses(now));
          if (next.getUTCFullYear() < 2200) expect(statuses(next)).not.toEqual(statuses(now));
        },
      ),
    );
  });

  it('puts what is scheduled nowhere into the archive, and what expired beside the withdrawn', () => {
    const content = sampleContent([
      article({ date: '2026-12-03' }, 'scheduled'),
      article({ expires: '2025-12-02' }, 'expired'),
      article({}, 'old'),
    ]);
    const archive = createArchive(contentAt(content, new Date('2026-12-01T00:00:00Z')));
    expect(archive.articles.map(({ id }) => id)).toEqual(['old']);
    expect(archive.withdrawn.map(({ id }) => id)).toEqual(['expired']);
  });
});
