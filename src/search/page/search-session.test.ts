import { describe, expect, it } from 'vitest';
import type { Hit } from '../client/hit.ts';
import { IndexReplacedError } from '../client/index-replaced-error.ts';
import type { SearchAnswer } from '../client/search-answer.ts';
import type { SearchClient } from '../client/search-client.ts';
import { createSearchSession, type SearchReport } from './search-session.ts';
import { readState } from './search-state.ts';

type Search = SearchClient['search'];

function hits(count: number): Hit[] {
  return Array.from({ length: count }, (_, number) => ({ bundle: 'b', number }) as Hit);
}

function answerOf(count: number, asked = 1, total = 1): SearchAnswer {
  return { hits: hits(count), total: count, bundles: { asked, total } } as unknown as SearchAnswer;
}

/** A session over a search of the test's own, with all that it has shown. */
function sessionOver(search: Search) {
  const reports: SearchReport[] = [];
  const records: SearchClient['records'] = async (asked, signal) => {
    signal?.throwIfAborted();
    return asked.map((hit) => ({ hit }) as Awaited<ReturnType<SearchClient['records']>>[number]);
  };
  const session = createSearchSession({ search, records }, (report) => reports.push(report));
  return { session, reports, statuses: () => reports.map(({ status }) => status) };
}

describe('a search session', () => {
  it('goes from loading to done with the first thirty results', async () => {
    const { session, reports, statuses } = sessionOver(async () => answerOf(70));
    await session.run(readState('?q=工会'));
    expect(statuses()).toEqual(['loading', 'done']);
    expect(reports.at(-1)?.records).toHaveLength(30);
    expect(reports.at(-1)?.answer?.total).toBe(70);
  });

  it('shows thirty more each time, as far as there are results', async () => {
    const { session, reports } = sessionOver(async () => answerOf(70));
    await session.run(readState('?q=工会'));
    await session.showMore();
    expect(reports.at(-1)?.records).toHaveLength(60);
    await session.showMore();
    expect(reports.at(-1)?.records).toHaveLength(70);
  });

  it('asks for nothing when nothing is asked for', async () => {
    const { session, statuses } = sessionOver(() => Promise.reject(new Error('asked')));
    await session.run(readState('?order=newest'));
    expect(statuses()).toEqual(['idle']);
  });

  it('shows what the first bundles have answered', async () => {
    const { session, reports } = sessionOver(async (_, settings) => {
      void settings?.onUpdate?.(answerOf(3, 1, 2));
      await new Promise((resolve) => setTimeout(resolve, 80));
      return answerOf(5, 2, 2);
    });
    await session.run(readState('?q=工会'));
    expect(reports.map(({ status, records }) => [status, records.length])).toEqual([
      ['loading', 0],
      ['loading', 3],
      ['done', 5],
    ]);
  });

  it('lets further bundles wait for the headlines of the first results', async () => {
    const asked: string[] = [];
    const search: Search = async (_, settings) => {
      for (const bundle of [1, 2, 3]) {
        asked.push(`bundle ${bundle}`);
        await settings?.onUpdate?.(answerOf(bundle, bundle, 3));
      }
      return answerOf(3, 3, 3);
    };
    const records: SearchClient['records'] = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      asked.push('headlines');
      return [];
    };
    await createSearchSession({ search, records }, () => undefined).run(readState('?q=工会'));
    expect(asked).toEqual(['bundle 1', 'headlines', 'bundle 2', 'bundle 3', 'headlines']);
  });

  it('draws an answer once that comes at once', async () => {
    const { session, statuses } = sessionOver(async (_, settings) => {
      void settings?.onUpdate?.(answerOf(3, 1, 2));
      return answerOf(5, 2, 2);
    });
    await session.run(readState('?q=工会'));
    expect(statuses()).toEqual(['loading', 'done']);
  });

  it('ends an older search, which then shows nothing any more', async () => {
    const { promise, resolve } = Promise.withResolvers<SearchAnswer>();
    let aborted = false;
    const { session, reports } = sessionOver((text, settings) => {
      settings?.signal?.addEventListener('abort', () => (aborted = true));
      return text === 'old' ? promise : Promise.resolve(answerOf(1));
    });
    const older = session.run(readState('?q=old'));
    await session.run(readState('?q=new'));
    resolve(answerOf(9));
    await older;
    expect(aborted).toBe(true);
    expect(reports.at(-1)?.state.text).toBe('new');
    expect(reports.at(-1)?.answer?.total).toBe(1);
  });

  it('keeps what it has when a later file fails, and does all of it again on retry', async () => {
    let fails = true;
    const { session, reports, statuses } = sessionOver(async (_, settings) => {
      void settings?.onUpdate?.(answerOf(3, 1, 2));
      await new Promise((resolve) => setTimeout(resolve));
      if (fails) throw new Error('offline');
      return answerOf(5, 2, 2);
    });
    await session.run(readState('?q=工会'));
    expect(reports.at(-1)?.status).toBe('error');
    expect(reports.at(-1)?.records).toHaveLength(3);
    fails = false;
    await session.retry();
    expect(statuses().at(-1)).toBe('done');
    expect(reports.at(-1)?.records).toHaveLength(5);
  });

  it('searches again when the index was replaced since, and gives up when it is replaced again and again', async () => {
    let replaced = 1;
    const search: Search = async () => answerOf(40);
    const reports: SearchReport[] = [];
    const records: SearchClient['records'] = async (asked) => {
      if (replaced-- > 0) throw new IndexReplacedError('2019/records/0.bin', new Error('404'));
      return asked.map((hit) => ({ hit }) as Awaited<ReturnType<SearchClient['records']>>[number]);
    };
    const session = createSearchSession({ search, records }, (report) => reports.push(report));
    await session.run(readState('?q=工会'));
    expect(reports.at(-1)).toMatchObject({ status: 'done', answer: { total: 40 } });
    replaced = 1;
    await session.showMore();
    expect(reports.at(-1)?.status).toBe('done');
    expect(reports.at(-1)?.records).toHaveLength(40);
    replaced = Infinity;
    await session.run(readState('?q=工匠'));
    expect(reports.at(-1)?.status).toBe('error');
  });

  it('shows as many results again as were shown before', async () => {
    const { session, reports } = sessionOver(async () => answerOf(200));
    await session.run(readState('?q=工会'), 90);
    expect(reports.at(-1)?.records).toHaveLength(90);
  });
});
