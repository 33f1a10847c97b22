import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTypingPause } from './typing-pause.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Types texts one after another, so many milliseconds apart, and tells how often was searched by then. */
function typed(texts: readonly string[], apart: number) {
  const search = vi.fn();
  const typing = createTypingPause(search);
  for (const text of texts) {
    typing.type(text);
    vi.advanceTimersByTime(apart);
  }
  return { search, typing };
}

describe('a pause while typing', () => {
  it('is waited for: letters typed one after another are searched for once', () => {
    const { search } = typed(['g', 'go', 'gon', 'gong'], 60);
    expect(search).not.toHaveBeenCalled();
    vi.advanceTimersByTime(120);
    expect(search).toHaveBeenCalledOnce();
  });

  it('is not waited for by a word that comes as a whole', () => {
    expect(typed(['郑荣胜'], 0).search).toHaveBeenCalledOnce();
    expect(typed(['郑'], 0).search).not.toHaveBeenCalled();
  });

  it('is over when something else is searched for', () => {
    const { search, typing } = typed(['工'], 60);
    typing.end();
    vi.advanceTimersByTime(1000);
    expect(search).not.toHaveBeenCalled();
    typing.type('工会');
    expect(search).toHaveBeenCalledOnce();
  });
});
