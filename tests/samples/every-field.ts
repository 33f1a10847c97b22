/** Front matter with every field that an article's page shows; it wants `图 一.svg` and `plan.pdf` beside it. */
export const everyField = [
  ...['title: 图', 'kicker: 引题', 'subtitle: 副题', 'date: 2019-11-25', 'eventDate: 2019-11-21'],
  ...['source: 日报', 'reporters: [甲]', 'photographers: [乙, 丙]', 'editors: [丁]', 'topics: [春风]'],
  ...['people: [{ name: 戊, post: 主席 }]', 'organizations: [工会]', 'tags: [工匠]', 'places: [余杭]'],
  'cover: { src: 图 一.svg, alt: 封面, caption: 封面说明 }',
  'attachments: [{ file: plan.pdf, title: 方案 }]',
  'views: { count: 2635, asOf: 2026-11-22 }',
  'original: { url: https://news.example/1, capturedAt: 2026-11-22 }',
];

const link = (kind: string, name: string) => `<a href="/${kind}/${encodeURI(name)}/">${name}</a>`;
/** What the page shows of it, between articles of the day before and after, and beside one that shares its tag. */
export const everyFieldShown = [
  '<p class="kicker">引题</p><h1>图</h1><p class="subtitle">副题</p>',
  '<dt>活动日期</dt><dd><time datetime="2019-11-21">2019年11月21日</time></dd>',
  '<dt>来源</dt><dd data-searched>日报</dd>',
  '<dt>记者</dt><dd data-searched>甲</dd>',
  '<dt>摄影</dt><dd>乙、丙</dd>',
  '<dt>责任编辑</dt><dd>丁</dd>',
  '春风</dd></div><div><dt>地点</dt>',
  `<dt>地点</dt><dd>${link('places', '余杭')}</dd>`,
  '<dt>浏览次数</dt><dd>2,635（截至2026年11月22日）</dd>',
  'rel="external noopener noreferrer">https://news.example/1</a>2026年11月22日采集</dd>',
  '<figcaption>封面说明</figcaption>',
  `<h2>人物</h2><ul><li>${link('people', '戊')}<span class="post">主席</span></li></ul>`,
  `<h2>机构</h2><ul><li>${link('organizations', '工会')}</li></ul>`,
  `<h2>标签</h2><ul><li>${link('tags', '工匠')}</li></ul>`,
  '<a href="/2019/11/24/older/" rel="prev" class="is-older"><span>上一篇</span> 上一则</a>',
  '<a href="/2019/11/26/newer/" rel="next" class="is-newer"><span>下一篇</span> 下一则</a>',
  '<h2 id="related">相关报道</h2><ul class="article-lines"><li><a href="/2012/01/01/like/">相似</a>',
];
