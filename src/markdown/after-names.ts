/**
 * Words that follow a person's name in news, and whose first character is not the last of a longer name there. Where a
 * character can be (强, 明, 平, 民, 一, 华), the whole word stands here.
 */
const words = [
  ...'说說在到对對向与與及等同的是赴将將从從被把给給也都还還又曾已为為由就则則率带帶陪参參前以其这這并並因于於和'.split(
    '',
  ),
  ...'介绍 介紹 代表 任职 任職 作为 作為 作了 作报告 作報告 作出 做了 出席 分别 分別 到会 先后 先後 会见 會見 会同 传达 傳達'.split(
    ' ',
  ),
  ...'主席 主任 主持 书记 書記 副主席 副主任 副书记 副書記 部长 部長 局长 局長 市长 市長 区长 區長 县长 縣長 院长 院長'.split(
    ' ',
  ),
  ...'先生 女士 同志 老师 老師 教授 师傅 師傅 一行 一起 一同 首先 听取 聽取 告诉 告訴 宣布 宣读 宣讀 实地 實地 致辞 致辭'.split(
    ' ',
  ),
  ...'强调 強調 指出 表示 要求 认为 認為 希望 走进 走進 走访 走訪 来到 來到 深入 慰问 慰問 看望 调研 調研 考察 讲话 講話'.split(
    ' ',
  ),
  ...'担任 擔任 当选 當選 荣获 榮獲 获得 獲得 获评 主动 围绕 圍繞 结合 結合 提出 发表 發表 回忆 回憶 现场 現場 感谢 感謝'.split(
    ' ',
  ),
];

/** What may follow a person's name of two characters, as a regular expression: no Chinese character, or one of these words. */
export const afterShortName = `(?=\\P{Script=Han}|$|${[...new Set(words)].join('|')})`;
