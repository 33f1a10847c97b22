import { isTraditional } from './is-traditional.ts';

/** What the bar of reading aloud says. Apart from the other texts, as the browser loads it with the script. */
export interface ReadAloudTexts {
  readonly bar: string;
  readonly progress: string;
  readonly reading: string;
  readonly paused: string;
  readonly pause: string;
  readonly resume: string;
  readonly stop: string;
  /** In the place of `stop`, where nothing is read. */
  readonly close: string;
  /** The browser cannot speak at all. */
  readonly noSpeech: string;
  /** `{language}` is the page's: 中文. */
  readonly noVoice: string;
  readonly failed: string;
}

const simplifiedChinese: ReadAloudTexts = {
  bar: '朗读',
  progress: '读到哪里',
  reading: '正在朗读',
  paused: '已暂停',
  pause: '暂停',
  resume: '继续',
  stop: '停止',
  close: '关闭',
  noSpeech: '这个浏览器不能朗读。请换用新版的 Edge、Chrome 或 Safari。',
  noVoice: '这个浏览器里没有{language}语音，不能朗读。可以在系统设置里添加，或换用 Edge 浏览器。',
  failed: '朗读中断了，请再试一次。',
};

const traditionalChinese: ReadAloudTexts = {
  bar: '朗讀',
  progress: '讀到哪裡',
  reading: '正在朗讀',
  paused: '已暫停',
  pause: '暫停',
  resume: '繼續',
  stop: '停止',
  close: '關閉',
  noSpeech: '這個瀏覽器不能朗讀。請改用新版的 Edge、Chrome 或 Safari。',
  noVoice: '這個瀏覽器裡沒有{language}語音，不能朗讀。可以在系統設定裡新增，或改用 Edge 瀏覽器。',
  failed: '朗讀中斷了，請再試一次。',
};

const english: ReadAloudTexts = {
  bar: 'Read aloud',
  progress: 'Progress',
  reading: 'Reading aloud',
  paused: 'Paused',
  pause: 'Pause',
  resume: 'Resume',
  stop: 'Stop',
  close: 'Close',
  noSpeech: 'This browser cannot read aloud. A recent Edge, Chrome or Safari can.',
  noVoice:
    'This browser has no voice for {language}. You can add one in the settings of your system, or use the browser Edge.',
  failed: 'Reading aloud broke off. Please try again.',
};

/** The texts for a BCP 47 language; English for those that have none of their own. */
export function readAloudTextsFor(language: string): ReadAloudTexts {
  if (!/^zh\b/i.test(language)) return english;
  return isTraditional(language) ? traditionalChinese : simplifiedChinese;
}
