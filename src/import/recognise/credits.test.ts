import { describe, expect, it } from 'vitest';
import { readCredits } from './credits.ts';

const read = (text: string, bare = true) => {
  const found = readCredits(text, bare);
  return (
    found &&
    [found.reporters, found.photographers, found.editors].map((names) => names.join('、')).join('|') +
      found.organizations.map((name) => ` (${name})`).join('') +
      (found.doubtful ? '?' : '')
  );
};

describe('readCredits', () => {
  it.each([
    ['王钰哲', '王钰哲||'],
    ['记者 张三 通讯员 李四', '张三、李四||'],
    ['本报记者 王　伟 李晓明', '王伟、李晓明||'],
    ['文/徐静 图/马超', '徐静|马超|'],
    ['徐静 文 马超 图', '徐静|马超|'],
    ['胡晓峰 摄', '|胡晓峰|'],
    ['记者 张三 文/图', '张三|张三|'],
    ['记者 张三 李四 摄', '张三|李四|'],
    ['责任编辑：陈静', '||陈静'],
    ['欧阳修远、司马光', '欧阳修远、司马光||'],
    ['买买提·吐尔逊', '买买提·吐尔逊||'],
    ['余杭区总工会', '|| (余杭区总工会)'],
    ['供稿：办公室', '|| (办公室)'],
    ['供稿单位：宣传部', '|| (宣传部)'],
    ['来稿 安全处 王伟', '王伟|| (安全处)'],
    ['通讯员 李文会 单学科', '李文会、单学科||'],
    ['摄影 宣传部', '|宣传部|'],
    ['記者 林美華', '林美華||'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(['未完待续', '完', '下转第三版', '记者：您怎么看这件事？', '新华社发的稿件，如有侵权请联系。', ''])(
    'names nobody in %s',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  it('takes names without a role for text where they are not in brackets', () => {
    expect(read('王钰哲', false)).toBeUndefined();
  });
});
