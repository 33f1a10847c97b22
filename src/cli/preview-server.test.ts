import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPreviewServer } from './preview-server.ts';

let site: string;
let stops: (() => Promise<void>)[];

beforeEach(() => {
  stops = [];
  site = path.join(mkdtempSync(path.join(tmpdir(), 'baoku-preview-')), 'dist');
  write('index.html', '<p>首页</p>');
  write('404.html', '<p>没有这一页</p>');
  write('2019/11/25/a/index.html', '<p>文章</p>');
  write('files/报告.txt', '报告');
  write('feed.xml', '<rss/>');
  write('style.css', 'p{}');
  write('.secret', 'x');
  writeFileSync(path.join(site, '../outside.txt'), 'x');
});

afterEach(async () => {
  await Promise.all(stops.map((stop) => stop()));
  rmSync(path.dirname(site), { recursive: true });
});

describe('the preview server', () => {
  it('serves the page of a folder, and names type and charset of each file', async () => {
    const get = await start();
    expect(await get('/')).toMatchObject({
      status: 200,
      type: 'text/html;charset=utf-8',
      text: '<p>首页</p>',
    });
    expect(await get('/2019/11/25/a/')).toMatchObject({ status: 200, text: '<p>文章</p>' });
    expect(await get('/feed.xml')).toMatchObject({ type: 'application/xml; charset=utf-8' });
    expect(await get('/style.css')).toMatchObject({ type: 'text/css; charset=utf-8' });
    expect(await get(`/files/${encodeURIComponent('报告')}.txt`)).toMatchObject({ text: '报告' });
  });

  it('leads from a folder without its final slash to the one with it, the query kept', async () => {
    const get = await start();
    expect(await get('/2019/11/25/a?q=工匠')).toMatchObject({
      status: 301,
      location: '/2019/11/25/a/?q=工匠',
    });
  });

  it('keeps connections for longer than clients do', async () => {
    const { url, stop } = await startPreviewServer({ directory: site, port: 0, host: 'localhost' });
    stops.push(stop);
    const { headers } = await fetch(url);
    expect(Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(30);
  });

  it('never leads to another host', async () => {
    const get = await start();
    expect((await get('//2019/11/25/a')).location).toBe('/2019/11/25/a/');
  });

  it('answers with 404.html and status 404 for what is not there, and lists no folder', async () => {
    const get = await start();
    for (const address of [
      '/none/',
      '/2019/',
      '/2019',
      '/style.css/none',
      '/%00',
      '/%ff',
      `/${'a'.repeat(5000)}`,
    ])
      expect(await get(address), address).toMatchObject({ status: 404, text: '<p>没有这一页</p>' });
  });

  it('keeps to the folder, and hides names that begin with a dot', async () => {
    const get = await start();
    for (const address of [
      '/../outside.txt',
      '/%2e%2e/outside.txt',
      '/..%2foutside.txt',
      '/.secret',
      '/%2esecret',
    ])
      expect(await get(address), address).toMatchObject({ status: 404 });
  });

  it('serves under the path of the home page’s canonical address, and leads to it', async () => {
    write('index.html', '<link rel="canonical" href="https://example.org/reports/"><p>首页</p>');
    const get = await start();
    expect(get.url).toMatch(/^http:\/\/localhost:\d+\/reports\/$/);
    expect(await get('/')).toMatchObject({ status: 301, location: '/reports/' });
    expect(await get('/reports')).toMatchObject({ status: 301, location: '/reports/' });
    expect(await get('/reports/2019/11/25/a')).toMatchObject({ location: '/reports/2019/11/25/a/' });
    expect(await get('/reports/2019/11/25/a/')).toMatchObject({ status: 200, text: '<p>文章</p>' });
    expect(await get('/2019/11/25/a/')).toMatchObject({ status: 404 });
  });

  it('shows what a later build wrote', async () => {
    const get = await start();
    write('new/index.html', '新');
    expect(await get('/new/')).toMatchObject({ status: 200, text: '新' });
  });

  it('answers questions only', async () => {
    const get = await start();
    expect(await get('/', 'POST')).toMatchObject({ status: 405 });
  });

  it('says that there is nothing to show when there is no home page', async () => {
    await expect(
      startPreviewServer({ directory: '/nowhere', port: 0, host: '127.0.0.1' }),
    ).rejects.toMatchObject({
      code: 'nothing-built',
    });
  });
});

function write(file: string, text: string): void {
  const target = path.join(site, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

async function start() {
  const { url, stop } = await startPreviewServer({ directory: site, port: 0, host: '127.0.0.1' });
  stops.push(stop);
  const get = (address: string, method = 'GET') => ask(Number(new URL(url).port), address, method);
  return Object.assign(get, { url });
}

/** Sends the address as it is, which `fetch` would tidy up first. */
async function ask(port: number, address: string, method: string) {
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number | undefined;
    type: string | undefined;
    location: string | undefined;
    text: string;
  }>();
  const call = request({ host: '127.0.0.1', port, path: encodeURI(address).replaceAll('%25', '%'), method });
  call.on('error', reject).on('response', (response) => {
    let text = '';
    response.setEncoding('utf8').on('data', (part: string) => (text += part));
    response.on('end', () => {
      const { location } = response.headers;
      resolve({
        status: response.statusCode,
        type: response.headers['content-type'],
        location: location && decodeURI(location),
        text,
      });
    });
  });
  call.end();
  return promise;
}
