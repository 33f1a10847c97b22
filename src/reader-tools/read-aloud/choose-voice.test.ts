import { describe, expect, it } from 'vitest';
import { chooseVoice } from './choose-voice.ts';

const voice = (lang: string, more: object = {}) => ({ lang, localService: true, default: false, ...more });
const chosen = (language: string, ...langs: string[]) =>
  chooseVoice(
    langs.map((lang) => voice(lang)),
    language,
  )?.lang;

describe('chooseVoice', () => {
  it.each([
    ['zh-CN', 'en-US zh-TW zh-CN', 'zh-CN'],
    ['zh-CN', 'en-US zh-HK zh_TW', 'zh_TW'],
    ['zh-CN', 'zh-HK cmn-Hans-CN', 'cmn-Hans-CN'],
    ['zh-CN', 'en-US zh-HK', 'zh-HK'],
    ['zh-HK', 'zh-CN yue-Hant-HK', 'yue-Hant-HK'],
    ['zh-TW', 'zh-CN zh-TW', 'zh-TW'],
    ['zh', 'ja-JP zh-CN', 'zh-CN'],
    ['en', 'zh-CN en-GB', 'en-GB'],
  ])('reads %s, of the voices %s, in %s', (language, langs, expected) => {
    expect(chosen(language, ...langs.split(' '))).toBe(expected);
  });

  it('finds none where nothing speaks the language', () => {
    expect(chosen('zh-CN')).toBeUndefined();
    expect(chosen('zh-CN', 'en-US', 'ja-JP', 'de-DE')).toBeUndefined();
  });

  it('prefers, of equals, what needs no network, then what the system prefers', () => {
    const voices = [
      voice('zh-CN', { name: 'network', localService: false, default: true }),
      voice('zh-CN', { name: 'local' }),
      voice('zh-CN', { name: 'preferred', default: true }),
    ];
    expect(chooseVoice(voices, 'zh-CN')).toMatchObject({ name: 'preferred' });
    expect(chooseVoice(voices.slice(0, 2), 'zh-CN')).toMatchObject({ name: 'local' });
  });
});
