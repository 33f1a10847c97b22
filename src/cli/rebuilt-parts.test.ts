import { expect, it } from 'vitest';
import { collectRebuilt } from './rebuilt-parts.ts';
import { textsIn } from './texts/texts.ts';

it('names each part once, in one order, and says it once', () => {
  const { onRebuilt, describe, take } = collectRebuilt(textsIn('zh'));
  expect(describe()).toBe('');
  for (const part of ['record', 'search', 'record', 'content', 'templates'] as const) onRebuilt(part);
  expect(describe()).toBe('缓存已损坏或来自别的版本，已重新生成：内容、模板、索引、发布记录。\n');
  expect(describe()).toBe('');
  onRebuilt('search');
  expect(take()).toEqual(['search']);
  expect(take()).toEqual([]);
});
