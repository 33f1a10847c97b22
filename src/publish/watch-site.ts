import { setTimeout as wait } from 'node:timers/promises';
import type { BuildMemory, BuildOptions } from './build-options.ts';
import { buildSite } from './build-site.ts';
import type { BuildResult } from './build-site.ts';
import { isOperatorError } from './operator-error.ts';
import { untilDue } from './until-due.ts';
import { watchFolders } from './watch-folders.ts';

/** Who hears of the builds. */
export interface WatchListener {
  readonly onBuilt: (result: BuildResult) => void;
  /** A build failed: the site stays as it was, and the next change is built again. */
  readonly onFailure: (error: unknown) => void;
}

/** Milliseconds after which a build is tried again when another one held the folders. */
const patience = 2000;

/**
 * Builds the site, and again after every change of the content and of the public files: first the pages, which takes a
 * second, then search, which may take longer and is begun afresh when there is another change. The folders are locked
 * only during a build, so that others may build between two. When an article's time comes, that is a change too.
 *
 * @param until ends the watch; pages that are being made are finished, search is left to the next build
 * @throws OperatorError when the first build cannot be made
 */
export async function watchSite(
  options: BuildOptions,
  listener: WatchListener,
  until: AbortSignal,
): Promise<void> {
  const memory: BuildMemory = { content: {}, listing: {} };
  let outdated = new AbortController();
  const markOutdated = () => outdated.abort();
  let forgetDue = () => {};
  const endWatching = watchFolders([options.contentDirectory, options.publicDirectory], {
    onChange: markOutdated,
    onFault: listener.onFailure,
  });
  until.addEventListener('abort', markOutdated);
  try {
    await buildRound();
    // What an edit takes is loaded while nobody waits for it. Where that fails, the build says so.
    Promise.all([import('./stage-site.ts'), import('../loader/parse-article.ts')]).catch(() => undefined);
    // Node loads what pages are answered with when it is first named.
    Response.error();
    for (;;) {
      await untilAborted(outdated.signal);
      if (until.aborted) return;
      try {
        await buildRound();
      } catch (error) {
        // Where something changed meanwhile, the next round shows whether it is mended.
        if (!outdated.signal.aborted) listener.onFailure(error);
        if (isOperatorError(error) && error.code === 'build-running') await waitForLock();
      }
    }
  } finally {
    endWatching();
    void memory.listing.worker?.terminate();
    forgetDue();
    until.removeEventListener('abort', markOutdated);
  }

  /** Builds what stands there now. A change meanwhile ends the making of search. */
  async function buildRound(): Promise<void> {
    outdated = new AbortController();
    const { signal } = outdated;
    const isOutdated = () => signal.aborted;
    const pages = await buildSite({ ...options, memory, search: 'keep' });
    forgetDue();
    if (pages.status === 'built') forgetDue = untilDue(pages.schedule, options.clock, markOutdated);
    listener.onBuilt(pages);
    if (pages.status !== 'built' || pages.searchCurrent || isOutdated()) return;
    try {
      listener.onBuilt(await buildSite({ ...options, memory, signal }));
    } catch (error) {
      if (!isOutdated()) throw error;
    }
  }

  /** Another build's lock goes without a change of the content. */
  async function waitForLock(): Promise<void> {
    await wait(patience, undefined, { signal: outdated.signal }).catch(() => undefined);
    outdated.abort();
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
