/** `to` is an article, or nothing. */
export interface RandomRedirect {
  readonly from: string;
  readonly to: number | undefined;
}

/** A record of a person, a place or an organization. All have a word that rules them out, so that any may share names. */
export interface RandomRecord {
  readonly name: number;
  /** By which articles call it. */
  readonly names: readonly number[];
  readonly unless: number;
  readonly post: number;
  /** An article. */
  readonly source: number;
}

export interface RandomArticle {
  readonly day: number;
  readonly title: number;
  readonly words: number;
  readonly column: number;
  readonly tags: readonly number[];
  readonly status: 'draft' | 'published' | 'withdrawn';
  readonly image: boolean;
  readonly cover: boolean;
  readonly attachment: boolean;
  readonly linksTo: number | undefined;
  /** Former addresses: a page, a folder, one that other articles have too, and one where a page stands. */
  readonly aliases: readonly string[];
}

const columns = ['要闻', '通知', '专访'];

export function articlePath(name: number): string {
  return `articles/${idOf(name)}.md`;
}

export function idOf(name: number): string {
  return `report-${name}`;
}

export function writeArticle(article: RandomArticle): string {
  const { day, title, words, column, tags, status, image, cover, attachment, linksTo, aliases } = article;
  const date = new Date(Date.UTC(2019, 9, day)).toISOString().slice(0, 10);
  return [
    '---',
    `title: 标题 ${title}`,
    `date: ${date}`,
    `column: c${column}`,
    `topics: 专题 ${title % 3}`,
    `tags: [${tags.map((tag) => `标签${tag}`).join(', ')}]`,
    // Other words may come with another post.
    `people: [${tags.map((tag) => `{ name: 人物${tag}, post: 职务${words % 3} }`).join(', ')}]`,
    `places: [${tags.map((tag) => `地点${tag}`).join(', ')}]`,
    `organizations: [${tags.map((tag) => `机构${tag}`).join(', ')}]`,
    ...(cover ? ['cover: { src: photo.png, alt: 题图 }'] : []),
    ...(attachment ? ['attachments: [{ file: plan.txt, title: 方案 }]'] : []),
    `status: ${status}`,
    `aliases: [${aliases.map((alias) => JSON.stringify(alias)).join(', ')}]`,
    '---',
    '',
    `正文 ${words}，工匠精神。人物0、人物1与人物录 ${words}在地点0、地名 ${words}。`,
    ...(image ? ['', '![图](picture.svg "图注")'] : []),
    ...(linksTo === undefined ? [] : ['', `[另一篇](report-${linksTo}.md)`]),
    '',
  ].join('\n');
}

export function writeSettings({
  title,
  column,
  base,
  edition,
}: {
  title: number;
  column: number;
  base: boolean;
  edition: boolean;
}): string {
  const named = columns
    .slice(0, 2)
    .map((name, id) => `  - { id: c${id}, name: ${name}${id === 0 ? column : ''} }`);
  const home = title % 2 === 0 ? '' : `home: [this-day, { section: latest, count: ${title} }]\n`;
  const traditional = edition ? 'traditionalEdition: true\n' : '';
  return `title: 档案 ${title}\n${home}${traditional}url: https://archive.example/${base ? 'sub/' : ''}\ncolumns:\n${named.join('\n')}\n`;
}

export function writePerson({ name, names: others, unless, post, source }: RandomRecord): string {
  return [
    `name: 人物录 ${name}`,
    `otherNames: [${others.map((other) => `人物${other}`).join(', ')}]`,
    `posts: [{ title: 职务 ${post}, from: 2019, source: report-${source} }]`,
    `match: { unless: 正文 ${unless} }`,
    '',
  ].join('\n');
}

export function writePlace({ name, names: others, unless, post }: RandomRecord): string {
  return [
    `name: 地名 ${name}`,
    `formerNames: [${others.map((other) => `{ name: 地点${other}, until: 201${post} }`).join(', ')}]`,
    `match: { unless: 正文 ${unless} }`,
    '',
  ].join('\n');
}

export function writeOrganization({ name, names: others, unless, post }: RandomRecord): string {
  return [
    `name: 机构录 ${name}`,
    `formerNames: [${others.map((other) => `{ name: 机构${other}, until: 201${post} }`).join(', ')}]`,
    `match: { unless: 正文 ${unless} }`,
    '',
  ].join('\n');
}

export function picture(version: number): string {
  const size = 10 + version;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 1 1"/>\n`;
}

/** A topic that lists an article and those of a tag. */
export interface RandomTopic {
  readonly title: number;
  readonly words: number;
  /** An article, which need not be there. */
  readonly article: number;
  readonly tag: number;
  readonly timeline: boolean;
}

export function writeTopic({ title, words, article, tag, timeline }: RandomTopic): string {
  return [
    '---',
    `title: 专题 ${title}`,
    `timeline: ${timeline}`,
    `sections: [{ title: 部分, articles: report-${article}, tags: 标签${tag} }]`,
    '---',
    '',
    `引言 ${words}，见[一篇](../articles/report-0.md)。`,
    '',
  ].join('\n');
}
