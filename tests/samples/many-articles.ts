import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An article of the folder that {@link writeManyArticles} makes. */
export interface WrittenArticle {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly title: string;
  readonly column: 'yaowen' | 'jiceng';
  readonly people: readonly string[];
  readonly organization: string;
  readonly source: string;
}

const years = [2017, 2018, 2018, 2020, 2021];
const organizations = ['余杭区总工会', '西湖区总工会', '上城区总工会'];

/** Writes a content folder of 75 articles, over four years with a gap, that all hold the words 职工座谈会 and 召开. */
export function writeManyArticles(folder: string): readonly WrittenArticle[] {
  const articles = Array.from({ length: 75 }, (_, index): WrittenArticle => {
    const month = String(1 + (index % 12)).padStart(2, '0');
    const date = String(1 + (index % 28)).padStart(2, '0');
    return {
      id: `meeting-${index}`,
      day: `${years[index % years.length]}-${month}-${date}`,
      title: `职工座谈会之${index}`,
      column: index % 3 === 0 ? 'yaowen' : 'jiceng',
      people: index % 5 === 0 ? ['郑荣胜', '张明华'] : [`代表${index % 10}`],
      organization: organizations[index % organizations.length] ?? '',
      source: index % 2 === 0 ? '工人日报' : '本网',
    };
  });
  mkdirSync(join(folder, 'articles'), { recursive: true });
  writeFileSync(
    join(folder, 'site.yaml'),
    'title: 测试档案\nurl: https://archive.example/\ncolumns:\n  - {id: yaowen, name: 要闻}\n  - {id: jiceng, name: 基层动态}\n',
  );
  for (const article of articles) {
    const { id, day, title, column, people, organization, source } = article;
    writeFileSync(
      join(folder, 'articles', `${day}-${id}.md`),
      `---\ntitle: ${title}\ndate: ${day}\nid: ${id}\ncolumn: ${column}\npeople: [${people.join(', ')}]\norganizations: [${organization}]\nsource: ${source}\n---\n\n会议在杭州召开，与会代表谈了**工**匠精神。\n`,
    );
  }
  return articles;
}
