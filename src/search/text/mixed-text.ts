import fc from 'fast-check';

/** For tests: texts in which everything that fold treats specially meets everything else. */
export const mixedText: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom(
    ...'工会工会郑荣胜榮勝杭州',
    ...'aAbéß',
    ...'0123456',
    ...'，。、,. .·—“"-－:',
    ' ',
    '\u3000',
    '\n',
    '𠮷',
    '😀',
    '㎡',
    'Ａ',
    'が',
    '한',
    '\u200B',
    '\u0301',
    'ꓸ',
    'ꓹ',
  ),
  maxLength: 40,
});
