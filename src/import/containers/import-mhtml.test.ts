import { describe, expect, it } from 'vitest';
import { savedMessage } from '../fixtures/saved-message.ts';
import { importMhtml } from './import-mhtml.ts';

const context = { timeZone: 'Asia/Shanghai' };
describe('importing pages saved in one file', () => {
  it('reads the page, its pictures and its address', () => {
    const draft = importMhtml(Buffer.from(savedMessage), 'a.mht', context);
    expect(draft.fields).toMatchObject({
      title: '植树活动',
      date: { day: '2019-03-12' },
      original: 'https://gh.example.cn/a/1.html',
    });
    expect(draft.files.map(({ name, read }) => [name, read().length])).toEqual([
      ['tree.png', 8],
      ['cid:b@x', 5],
    ]);
  });

  it('refuses what is no such file, holds too many parts or is nested without end', () => {
    expect(() => importMhtml(Buffer.from('text'), 'a.mht', context)).toThrow(/part-missing/);
    const nested = Array.from({ length: 50 }).reduce<string>(
      (inner, _, depth) =>
        `Content-Type: multipart/mixed; boundary=b${depth}e\n\n--b${depth}e\n${inner}\n--b${depth}e--\n`,
      'Content-Type: text/html\n\n<p>深</p>',
    );
    const many = `Content-Type: multipart/related; boundary=b\n\n${'--b\n'.repeat(5001)}--b--\n`;
    expect(() => importMhtml(Buffer.from(many), 'a.mht', context)).toThrow(/too-many-entries/);
    expect(() => importMhtml(Buffer.from(nested), 'a.mht', context)).toThrow(/nested-too-deep/);
  });
});
