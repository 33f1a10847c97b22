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

  const part = (headers: string, body: string): string =>
    `--b\nContent-Type: text/html; charset=utf-8\n${headers}\n\n<html><body>${body}</body></html>\n`;
  const message = (more: string, ...parts: readonly string[]) =>
    Buffer.from(
      `Content-Type: multipart/related; boundary=b; type="text/html"${more}\n\n${parts.join('')}--b--\n`,
    );
  const report = '<h1>植树活动</h1><p>2019年3月12日</p><p>3月11日，百名职工植树造林。</p>';

  it('reads the part that the message says is the page, and lists the text of the others', () => {
    const advert = part('Content-Location: http://h.example/ad.html', '<h1>广告内容</h1><p>2018-01-01</p>');
    const root = part(
      'Content-ID: <root@x>\nContent-Location: http://h.example/2.html',
      `${report}<iframe src="ad.html">`,
    );
    const draft = importMhtml(message('; start="<root@x>"', advert, root), 'a.mht', context);
    expect(draft.fields).toMatchObject({ title: '植树活动', original: 'http://h.example/2.html' });
    const lost = (text: string) => ({ reason: 'outside-article', text });
    expect(draft.dropped).toEqual(expect.arrayContaining([lost('广告内容'), lost('2018-01-01')]));
  });

  it('reads the article in a frame of a page that has frames only', () => {
    const frames =
      '--b\nContent-Type: text/html\n\n<html><frameset><frame src="cid:nav"><frame src="cid:main"></frameset></html>\n';
    const nav = part('Content-ID: <nav>', '<a href="1">首页</a>');
    const main = part('Content-ID: <main>\nContent-Location: http://h.example/main.html', report);
    const draft = importMhtml(message('', frames, nav, main), 'a.mht', context);
    expect(draft.fields).toMatchObject({ title: '植树活动', original: 'http://h.example/main.html' });
    expect(draft.dropped).toContainEqual({ reason: 'outside-article', text: '首页' });
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
