import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { ArticleName } from './article-text.ts';
import { addSentence } from './edits.ts';
import type { Cost } from './run-measured.ts';
import { sampleMemory } from './sample-memory.ts';

/** An article that is edited while a program follows its folder. */
export interface FollowedArticle {
  readonly content: string;
  readonly output: string;
  readonly article: ArticleName;
}

/** Between two looks at whether an edit is there, in milliseconds. */
const pause = 10;
/** So long may an edit take, in milliseconds. */
const patience = 600_000;

/**
 * What an edit costs while `baoku build --watch` runs: from the write of the article until the next summary is printed and
 * the page's file shows it. Search, which follows the pages, is waited for without counting its time.
 *
 * @param folders the options that name them
 */
export async function measureWatch(
  program: string,
  folders: readonly string[],
  { content, output, article }: FollowedArticle,
): Promise<Cost> {
  const watch = follow([program, 'build', '--watch', '--json', ...folders]);
  return watch.measure(async () => {
    await watch.line(isCurrent);
    const start = performance.now();
    const sentence = addSentence(content, article);
    await watch.line(() => true);
    const page = join(output, addressOf(article), 'index.html');
    await until(() => readFileSync(page, 'utf8').includes(sentence));
    const wall = secondsSince(start);
    await watch.line(isCurrent);
    return wall;
  });
}

/**
 * What an edit costs while `baoku dev` runs: from the write of the article until the server answers with a page that shows
 * it.
 *
 * @param folders the options that name them
 */
export async function measureDevelopment(
  program: string,
  folders: readonly string[],
  { content, article }: FollowedArticle,
): Promise<Cost> {
  const server = follow([program, 'dev', '--port', '0', ...folders]);
  return server.measure(async () => {
    const [site = ''] = /http:\S+/.exec(await server.line((line) => line.includes('http:'))) ?? [];
    const page = new URL(addressOf(article), site);
    const shown = async () => (await fetch(page)).text();
    // The first answer compiles the template.
    await shown();
    const start = performance.now();
    const sentence = addSentence(content, article);
    await until(async () => (await shown()).includes(sentence));
    return secondsSince(start);
  });
}

/** A program that runs until it is told to end. */
interface Follower {
  /** The next line of its output that is accepted. */
  readonly line: (accepts: (line: string) => boolean) => Promise<string>;
  /** Does what tells the seconds of an edit, and ends the program. Memory is that of the program until then. */
  readonly measure: (edit: () => Promise<number>) => Promise<Cost>;
}

function follow(args: readonly string[]): Follower {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const closed = once(child, 'close');
  return {
    async line(accepts) {
      for (;;) {
        const next = await lines.next();
        if (next.done === true) throw new Error(`${args.join(' ')} ended:\n${errors}`);
        if (accepts(next.value)) return next.value;
      }
    },
    async measure(edit) {
      const memory = sampleMemory(child.pid);
      try {
        const wall = await edit();
        return { wall, cpu: undefined, memory: memory() };
      } finally {
        memory();
        child.kill('SIGINT');
        await closed;
      }
    },
  };
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + patience;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('An edit was not shown.');
    await wait(pause);
  }
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}

/** Whether a line is the summary of a build after which search is up to date too. */
function isCurrent(line: string): boolean {
  return (JSON.parse(line) as { searchCurrent?: boolean }).searchCurrent === true;
}

function addressOf({ day, id }: ArticleName): string {
  return `/${day.replaceAll('-', '/')}/${id}/`;
}
