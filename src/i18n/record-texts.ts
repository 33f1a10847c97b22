/** What the pages of people, organizations and places say of their records, and of the others who bear a name. */
export const simplifiedChineseRecords = {
  /** Before the others who bear a name. */
  namesakes: '同名的还有',
  /** Of articles that mean none of those who have records, or do not say which. */
  undecidedNote: '其他，或未写明所指',
  undecided: '下面的报道说的是另外的同名者，或没有写明是哪一个。',
  otherNames: '别名',
  formerNames: '曾用名',
  posts: '职务',
  postSource: '来源',
  reportedPosts: '报道中的职务',
  /** Before the headline of the report that gave a post first. */
  firstReport: '首见于',
  /** Over the people whom the same reports name. */
  companions: '同现人物',
  /** What stands before and behind a time, and between two. */
  period: { since: ['', '起'] as [string, string], until: ['至', ''] as [string, string], between: '至' },
  nameWithPeriod: ['（', '）'] as [string, string],
};

type RecordTexts = typeof simplifiedChineseRecords;

export const traditionalChineseRecords: RecordTexts = {
  namesakes: '同名的還有',
  undecidedNote: '其他，或未寫明所指',
  undecided: '下面的報導說的是另外的同名者，或沒有寫明是哪一個。',
  otherNames: '別名',
  formerNames: '舊名',
  posts: '職務',
  postSource: '來源',
  reportedPosts: '報導中的職務',
  firstReport: '首見於',
  companions: '同現人物',
  period: { since: ['', '起'], until: ['至', ''], between: '至' },
  nameWithPeriod: ['（', '）'],
};

export const englishRecords: RecordTexts = {
  namesakes: 'Of the same name',
  undecidedNote: 'another, or not said which',
  undecided: 'The articles below mean another, or do not say which.',
  otherNames: 'Also known as',
  formerNames: 'Formerly',
  posts: 'Posts',
  postSource: 'Source',
  reportedPosts: 'Posts as reported',
  firstReport: 'First reported in',
  companions: 'Appears with',
  period: { since: ['from ', ''], until: ['until ', ''], between: ' to ' },
  nameWithPeriod: [' (', ')'],
};
