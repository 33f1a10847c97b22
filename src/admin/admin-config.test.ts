import { describe, expect, it } from 'vitest';
import { sampleSite } from '../../tests/samples/content.ts';
import type { AdminSettings } from '../archive/site.ts';
import { articleSchema } from '../loader/article-schema.ts';
import { adminConfig } from './admin-config.ts';
import type { FormField } from './form-fields.ts';

const local: AdminSettings = { backend: 'local', contentFolder: 'content' };
const site = sampleSite();
const articles = (settings: Partial<AdminSettings> = {}, changes: Parameters<typeof sampleSite>[0] = {}) =>
  adminConfig(sampleSite(changes), { ...local, ...settings }).collections[0]!;
const field = (name: string, fields: readonly FormField[] = articles().fields) =>
  fields.find((each) => each.name === name)!;
const partOf = (name: string, part: string) => field(part, field(name)['fields'] as readonly FormField[]);

describe('the form of an article', () => {
  it('has every field of the schema once, under its English name, and the body', () => {
    const names = articles().fields.map(({ name }) => name);
    expect(names.filter((name) => name !== 'body')).toEqual(Object.keys(articleSchema.shape));
    expect(names.indexOf('body')).toBe(names.indexOf('column') + 1);
  });

  it('asks for the headline and the date, and for nothing else', () => {
    const required = articles().fields.filter((each) => each['required'] === true);
    expect(required.map(({ name }) => name)).toEqual(['title', 'date']);
  });

  it('speaks Chinese where the site does, and English elsewhere', () => {
    expect(field('title')).toMatchObject({ label: '标题', hint: '主标题。' });
    const { fields } = articles({}, { language: 'en' });
    expect(field('title', fields)).toMatchObject({ label: 'title', hint: 'The headline.' });
  });

  it('offers the columns of the site by name and saves their ids', () => {
    expect(field('column')).toMatchObject({
      widget: 'select',
      options: [
        { label: '要闻', value: 'news' },
        { label: '指南', value: 'guide' },
      ],
    });
    expect(field('column', articles({}, { columns: [] }).fields)).toMatchObject({ widget: 'string' });
  });

  it('offers calendars, with a clock where a moment may be meant', () => {
    expect(field('eventDate')).toMatchObject({ widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' });
    for (const name of ['date', 'embargo', 'expires'])
      expect(field(name)).toMatchObject({ type: 'datetime-local', format: 'YYYY-MM-DD HH:mm' });
  });

  it('lists people with their posts, tags as texts, attachments as files', () => {
    expect(field('people').widget).toBe('list');
    expect(partOf('people', 'name')).toMatchObject({ label: '姓名', required: true });
    expect(partOf('people', 'post')).toMatchObject({ label: '职务', required: false });
    expect(field('tags')).not.toHaveProperty('fields');
    expect(partOf('attachments', 'file')).toMatchObject({ widget: 'file', choose_url: false });
    expect(partOf('cover', 'src')).toMatchObject({ widget: 'image' });
  });

  it('holds texts to the form that the loader asks for, and the status to its words', () => {
    expect(field('id')['pattern']).toEqual(['^[a-z0-9]+(-[a-z0-9]+)*$', '写法如：zheng-rongsheng-yuhang']);
    expect(field('status')['options']).toContainEqual({ label: '草稿', value: 'draft' });
  });

  it('only shows what the import wrote', () => {
    expect(partOf('original', 'sha256')).toMatchObject({ readonly: true });
  });
});

describe('the configuration of the editor', () => {
  it('puts articles into the folder of their year, and pictures beside them', () => {
    expect(articles()).toMatchObject({
      folder: 'content/articles',
      path: "{{date | date('YYYY')}}/{{slug}}",
      slug: { template: "{{date | date('YYYY-MM-DD')}}-{{fields._slug}}" },
      media_folder: '',
      public_folder: '',
    });
    expect(articles({ contentFolder: '.' })).toMatchObject({ folder: 'articles' });
  });

  it('removes no article, since addresses are permanent', () => {
    expect(articles()).toMatchObject({ delete: false });
  });

  it('names the repository, the branch and the service of the settings', () => {
    const backend = (settings: Partial<AdminSettings>) =>
      adminConfig(site, { ...local, repo: 'gonghui/archive', ...settings }).backend;
    expect(backend({ backend: 'github', branch: 'main' })).toEqual({
      name: 'github',
      repo: 'gonghui/archive',
      branch: 'main',
      api_root: 'https://api.github.com',
      base_url: 'https://github.com',
      auth_methods: ['token'],
    });
    expect(backend({ backend: 'gitlab' })).toMatchObject({ api_root: 'https://gitlab.com/api/v4' });
    const server = 'https://git.example.org';
    expect(backend({ backend: 'gitea', server })).toMatchObject({
      api_root: 'https://git.example.org/api/v1',
      base_url: server,
    });
    expect(backend({ backend: 'github', server })).toMatchObject({ api_root: `${server}/api/v3` });
  });
});
