import { parseAddressList } from '../archive/address-list.ts';
import { createArchive } from '../archive/archive.ts';
import { formerAddressKey, isEscapedGbk } from '../archive/former-address.ts';
import type { Problem } from '../archive/problem.ts';
import { answeredAddresses, unpublishedAddresses, type AnswerKind } from './answered-addresses.ts';
import type { BuildOptions } from './build-options.ts';
import { readDatedContent } from './dated-content.ts';
import { nearAddresses } from './near-addresses.ts';
import { listPublicFiles } from './public-files.ts';
import { withStableContent } from './stable-content.ts';

/** An address of the list at which nothing answers. */
export interface LostAddress {
  /** In the list, from 1. */
  readonly line: number;
  /** As the list writes it. */
  readonly address: string;
  /** `unpublished`: it is that of an article which is not published (yet). */
  readonly reason: 'unknown' | 'no-address' | 'unpublished';
  /** A near address that leads somewhere, as a path from the host on; or empty. */
  readonly suggestion: string;
}

/** What becomes of the addresses of a list. */
export interface OldAddresses {
  readonly status: 'checked';
  /** Numbers of addresses. */
  readonly answered: Readonly<Record<AnswerKind, number>>;
  /** How many of those only a rule of the web server can answer. */
  readonly byServer: number;
  readonly lost: readonly LostAddress[];
}

export interface OldAddressesOptions extends Pick<
  BuildOptions,
  'contentDirectory' | 'publicDirectory' | 'cacheDirectory' | 'clock' | 'drafts'
> {
  /** The list's text, without a byte order mark. */
  readonly list: string;
}

/**
 * Holds a list of old addresses against the site that would be published of the content.
 *
 * @throws OperatorError when a folder cannot be read
 * @returns `problems` when the content has errors: no site would be built of it
 */
export async function checkOldAddresses(
  options: OldAddressesOptions,
): Promise<OldAddresses | { readonly status: 'problems'; readonly problems: readonly Problem[] }> {
  const { contentDirectory, cacheDirectory, publicDirectory } = options;
  return withStableContent({ cacheDirectory }, async () => {
    const content = await readDatedContent({ contentDirectory, cacheDirectory }, options);
    const problems = content.problems.filter(({ severity }) => severity === 'error');
    if (problems.length > 0) return { status: 'problems', problems };
    const answers = answeredAddresses(createArchive(content), listPublicFiles(publicDirectory));
    const unpublished = unpublishedAddresses(content);
    const answered: Record<AnswerKind, number> = { article: 0, page: 0, redirect: 0, gone: 0, file: 0 };
    let byServer = 0;
    const lost: LostAddress[] = [];
    // Made for the first address that is lost: mostly there is none.
    let suggest: ((key: string) => string) | undefined;
    for (const { line, address } of parseAddressList(options.list)) {
      const key = formerAddressKey(address);
      const answer = key === undefined ? undefined : answers.get(key);
      if (answer !== undefined) {
        answered[answer.kind] += 1;
        byServer += Number(answer.byServer || isEscapedGbk(address));
      } else if (key === undefined) lost.push({ line, address, reason: 'no-address', suggestion: '' });
      else if (unpublished.has(key)) lost.push({ line, address, reason: 'unpublished', suggestion: '' });
      else {
        suggest ??= nearAddresses(answers.keys());
        const near = suggest(key);
        const kind = answers.get(near)?.kind;
        const suggestion = (kind === 'article' || kind === 'page') && near !== '/' ? `${near}/` : near;
        lost.push({ line, address, reason: 'unknown', suggestion });
      }
    }
    return { status: 'checked', answered, byServer, lost };
  });
}
