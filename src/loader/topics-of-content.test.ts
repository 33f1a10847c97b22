import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleText, makeContentFolder, pixel, putFile } from './fixtures/content-folder.ts';
import { reportOf } from './fixtures/read-fault.ts';
import { readContent } from './read-content.ts';

const topic = [
  '---',
  '标题: 工匠精神',
  '时间线: 是',
  '部分:',
  '  - { 标题: 人物, 说明: 历年的劳动模范。, 文章: a, 标签: [工匠, 劳模], 栏目: 要闻, 人物: 郑荣胜 }',
  '---',
  '',
  '引言，见[那篇报道](../articles/a.md)。',
  '',
  '![合影](photo.png)',
  '',
].join('\n');

const files = {
  'site.yaml': '栏目: [{ 编号: yaowen, 名称: 要闻 }]\n',
  'articles/a.md': articleText(['tags: [工匠, 劳模]', '栏目: 要闻', '人物: 郑荣胜']),
  'topics/craft.md': topic,
  'topics/photo.png': pixel,
  'topics/README.md': '怎样写专题。\n',
};

describe('topics', () => {
  it('are read with their sections, their images and their links', async () => {
    const { topics, problems } = await readContent({ contentDirectory: makeContentFolder(files) });
    expect(problems).toEqual([]);
    expect(topics).toMatchObject([
      {
        id: 'craft',
        title: '工匠精神',
        summary: '引言，见那篇报道。',
        timeline: true,
        images: [{ file: 'topics/photo.png' }],
        linkedFiles: ['articles/a.md'],
        sections: [
          {
            title: '人物',
            text: '历年的劳动模范。',
            articles: ['a'],
            rule: { tags: ['工匠', '劳模'], columns: ['要闻'], people: ['郑荣胜'] },
          },
        ],
      },
    ]);
    expect(topics[0]).not.toHaveProperty('places');
  });

  it('find what an article names whose picture is missing', async () => {
    const text = articleText(['tags: [工匠, 劳模]', '栏目: 要闻', '人物: 郑荣胜'], '![合影](gone.png)');
    const contentDirectory = makeContentFolder({ ...files, 'articles/a.md': text });
    const { problems } = await readContent({ contentDirectory });
    expect(problems.map(({ code }) => code)).toEqual(['image-missing']);
  });

  it('are told of misspelt keys, of ids that no article has and of names that none gives, each at its place', async () => {
    const contentDirectory = makeContentFolder({
      ...files,
      'topics/craft.md': topic
        .replace('文章: a', '文章: [a, b]')
        .replace('劳模]', '劳膜]')
        .replace('要闻', '要问')
        .replace('郑荣胜', '郑荣'),
      'topics/other.md': '---\n标题: 另一个\n时间现: true\n---\n\n引言。\n',
    });
    const { problems, topics } = await readContent({ contentDirectory });
    expect(
      problems.map(({ code, file, line, values }) => [
        code,
        file,
        line,
        values['value'],
        values['suggestion'],
      ]),
    ).toEqual([
      ['unknown-article', 'topics/craft.md', 5, 'b', ''],
      ['topic-rule-idle', 'topics/craft.md', 5, '劳膜', '劳模'],
      ['topic-rule-idle', 'topics/craft.md', 5, '要问', '要闻'],
      ['topic-rule-idle', 'topics/craft.md', 5, '郑荣', '郑荣胜'],
      ['unknown-key', 'topics/other.md', 3, undefined, '时间线'],
    ]);
    expect(topics.map(({ id }) => id)).toEqual(['craft']);
  });

  it('know a person by the id and by every name of the record', async () => {
    const contentDirectory = makeContentFolder({
      ...files,
      'people/zheng.yaml': '姓名: 郑荣胜\n别名: 老郑\n',
      'topics/craft.md': topic.replace('人物: 郑荣胜', '人物: [zheng, 老郑]'),
    });
    expect((await readContent({ contentDirectory })).problems).toEqual([]);
  });

  it('are taken over from the cache, and gone with their files', async () => {
    const contentDirectory = makeContentFolder(files);
    const cacheDirectory = makeContentFolder({});
    const read = async () => (await readContent({ contentDirectory, cacheDirectory })).topics;
    const first = await read();
    expect(await read()).toEqual(first);
    putFile(contentDirectory, 'topics/craft.md', topic.replace('工匠精神', '匠心'));
    expect((await read()).map(({ title }) => title)).toEqual(['匠心']);
    rmSync(join(contentDirectory, 'topics/craft.md'));
    expect(await read()).toEqual([]);
  });

  it('need no introduction', async () => {
    const bare = '---\ntitle: 工匠\nsections: [{ title: 人物, articles: [a] }]\n---\n';
    const { topics, problems } = await readContent({
      contentDirectory: makeContentFolder({ ...files, 'topics/craft.md': bare }),
    });
    expect([topics.length, problems.filter(({ severity }) => severity === 'error')]).toEqual([1, []]);
  });

  it('say what is wrong with their names and their rules', async () => {
    expect(await reportOf('topic-name')).toMatchInlineSnapshot(`
      "topics/工匠.md:1:1  专题的文件名就是它的地址，这个名字不能用在地址里。  (topic-name)
          文件名只用小写字母、数字和单个连字符，例如 gong-jiang.md。
      1 个错误

      topics/工匠.md:1:1  A topic's file name is its address, and this name cannot stand in an address.  (topic-name)
          Use lower-case letters, digits and single hyphens, for example gong-jiang.md.
      1 error
      "
    `);
    expect(await reportOf('topic-in-folder')).toMatchInlineSnapshot(`
      "topics/more/craft.md:1:1  专题必须直接放在 topics/ 里，不能放在下级文件夹里。  (topic-in-folder)
          请把这个文件移到 topics/。
      1 个错误

      topics/more/craft.md:1:1  A topic must stand in topics/ itself, not in a folder below it.  (topic-in-folder)
          Move the file to topics/.
      1 error
      "
    `);
    expect(await reportOf('topic-rule-idle')).toMatchInlineSnapshot(`
      "topics/craft.md:4:19  没有一篇文章符合“部分.标签”里的“工臣”。  (topic-rule-idle)
          是不是 工匠？
      1 个警告

      topics/craft.md:4:19  No article answers to "工臣" in \`部分.标签\`.  (topic-rule-idle)
          Did you mean 工匠?
      1 warning
      "
    `);
  });
});
