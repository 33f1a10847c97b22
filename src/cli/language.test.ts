import { describe, expect, it } from 'vitest';
import { localeLanguage, parseLanguage } from './language.ts';

describe('localeLanguage', () => {
  it('follows LC_ALL, then LC_MESSAGES, then LANG', () => {
    expect(localeLanguage({ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'en-US')).toBe('zh');
    expect(localeLanguage({ LC_MESSAGES: 'en_US', LANG: 'zh_TW' }, 'zh-CN')).toBe('en');
    expect(localeLanguage({ LC_ALL: '', LANG: 'zh_TW.Big5' }, 'en-US')).toBe('zh');
  });

  it('follows the system where the environment names no language', () => {
    expect(localeLanguage({}, 'zh-CN')).toBe('zh');
    expect(localeLanguage({}, 'fr-FR')).toBe('en');
  });

  it('answers in English where the language is neither', () => {
    expect(localeLanguage({ LANG: 'C.UTF-8' }, 'zh-CN')).toBe('en');
  });
});

describe('parseLanguage', () => {
  it('knows languages by their primary subtag alone', () => {
    expect(parseLanguage('zh-Hans')).toBe('zh');
    expect(parseLanguage('EN')).toBe('en');
    expect(parseLanguage('zhx')).toBeUndefined();
  });
});
