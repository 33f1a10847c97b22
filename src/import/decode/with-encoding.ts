import type { ArticleDraft, Dropped } from '../article-draft.ts';
import type { DecodedBytes } from './decode-bytes.ts';

/**
 * The draft, with what an editor should know of how its bytes were read: an encoding that nothing told, which is a doubt
 * of the headline where another one would do as well, and bytes that mean nothing.
 */
export function withEncoding(draft: ArticleDraft, decoded: Omit<DecodedBytes, 'text'>): ArticleDraft {
  const { encoding, guessed, undecodable } = decoded;
  const lost: Dropped[] =
    undecodable > 0 ? [{ reason: 'undecodable', text: `${undecodable} × U+FFFD (${encoding})` }] : [];
  return {
    ...draft,
    ...(guessed !== undefined && { guessedEncoding: encoding }),
    doubts: guessed === 'open' ? [...new Set([...draft.doubts, 'title' as const])] : draft.doubts,
    dropped: [...lost, ...draft.dropped],
  };
}
