import { describe, expect, it } from 'vitest';
import { importMhtml } from './import-mhtml.ts';

const context = { timeZone: 'Asia/Shanghai' };
const page = `<html><head><title>植树活动</title></head><body><h1>植树活动</h1><p>2019年3月12日</p>
<div id="zoom"><p>3月11日，百名职工植树造林，现场热火朝天。</p><img src="https://gh.example.cn/tree.png" alt="植树"><img src="cid:b@x"></div></body></html>`;
const quoted = [...Buffer.from(page)]
  .map((byte) =>
    byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
  )
  .join('');
const message = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://gh.example.cn/a/1.html',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--=_b"',
  '',
  '----=_b',
  'Content-Type: text/html; charset="utf-8"',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://gh.example.cn/a/1.html',
  '',
  quoted.replace(/(.{60}[^=]{2})/g, '$1=\r\n'),
  '----=_b',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  'Content-Location: https://gh.example.cn/tree.png',
  '',
  'iVBORw0KGgo=',
  '----=_b',
  'Content-Type: image/png',
  'Content-ID: <b@x>',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw0=',
  '----=_b--',
].join('\r\n');

describe('importing pages saved in one file', () => {
  it('reads the page, its pictures and its address', () => {
    const draft = importMhtml(Buffer.from(message), 'a.mht', context);
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
