import { describe, expect, it } from 'vitest';
import { fakeSurroundings } from '../../tests/fake-surroundings.ts';
import { sampleSchedule } from '../../tests/samples/schedule.ts';
import type { Schedule } from '../publish/dated-content.ts';
import type { OptionValues } from './options.ts';
import { describeSchedule, reportSchedule } from './schedule-text.ts';
import { textsIn } from './texts/texts.ts';

function describeIn(language: 'zh' | 'en', changes: Partial<Schedule>, values: OptionValues = {}): string {
  const { surroundings } = fakeSurroundings();
  const call = { values, words: [], language, texts: textsIn(language), surroundings };
  return describeSchedule(sampleSchedule(changes), call);
}

const scheduled = ['01', '02', '03', '04', '05'].map((date) => ({
  file: `articles/${date}.md`,
  until: new Date(`2026-12-${date}T00:00:00Z`),
}));

describe('describeSchedule', () => {
  it('has nothing to say where everything was published', () => {
    expect(describeIn('zh', {})).toBe('');
  });

  it('says in one line what was left out, and names the next articles with their times', () => {
    const changes = { drafts: { withheld: 1, shown: 0 }, scheduled, expired: 1 };
    expect(describeIn('zh', changes)).toBe(
      '暂不发布：草稿 1 篇；未到时间 5 篇（articles/01.md 到 2026-12-01 08:00，articles/02.md 到 2026-12-02 08:00，' +
        'articles/03.md 到 2026-12-03 08:00，另 2 篇最晚到 2026-12-05 08:00）；已过期 1 篇。\n',
    );
    expect(describeIn('en', { ...changes, scheduled: scheduled.slice(0, 1) })).toBe(
      'Not published: 1 draft; 1 until its time (articles/01.md until 2026-12-01 08:00); 1 expired.\n',
    );
  });

  it("writes times by the clock of the site's zone, wherever it is run", () => {
    expect(describeIn('en', { scheduled: scheduled.slice(0, 1), timeZone: 'America/New_York' })).toContain(
      'until 2026-11-30 19:00',
    );
  });

  it('says of a preview that it is one', () => {
    expect(describeIn('zh', {}, { now: '2026-11-22T08:00' })).toBe(
      '这是预览，请勿对外发布：按 2026-11-22 08:00 生成。\n',
    );
    expect(describeIn('zh', { drafts: { withheld: 0, shown: 2 } }, { drafts: true })).toBe(
      '这是预览，请勿对外发布：含草稿 2 篇。\n',
    );
  });
});

describe('reportSchedule', () => {
  it("writes instants with the offset of the site's zone", () => {
    const next = [{ at: scheduled[0]!.until, change: 'appears', file: 'articles/01.md' }] as const;
    expect(reportSchedule(sampleSchedule({ scheduled: scheduled.slice(0, 1), next }))).toEqual({
      now: '2026-11-22T08:00:00+08:00',
      withheld: {
        drafts: 0,
        expired: 0,
        scheduled: [{ file: 'articles/01.md', until: '2026-12-01T08:00:00+08:00' }],
      },
      next: '2026-12-01T08:00:00+08:00',
    });
  });
});
