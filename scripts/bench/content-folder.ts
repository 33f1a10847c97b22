import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { benchArticles, columns, type ArticleName, type BenchArticle } from './article-text.ts';

/** The files of a content folder of `count` articles: path within it and text. The same for the same count. */
export function* contentFiles(count: number): Generator<readonly [path: string, text: string]> {
  for (const article of benchArticles(count)) yield [fileOfArticle(article), textOfArticle(article)];
  yield ['site.yaml', siteSettings()];
}

/** Writes a content folder of `count` articles; what stood there goes. */
export function writeContentFolder(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of contentFiles(count)) writeIn(folder, path, text);
}

/** The path of an article's file within the content folder. */
export function fileOfArticle({ day, id }: ArticleName): string {
  return `articles/${day.slice(0, 4)}/${day}-${id}.md`;
}

/** Writes one article's file. */
export function writeArticle(folder: string, article: BenchArticle): void {
  writeIn(folder, fileOfArticle(article), textOfArticle(article));
}

function writeIn(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function textOfArticle(article: BenchArticle): string {
  const { title, day, id, column, tags, people, organizations, source, reporters, body } = article;
  return `---
title: ${JSON.stringify(title)}
date: ${day}
id: ${id}
column: ${column}
tags: ${JSON.stringify(tags)}
people: ${JSON.stringify(people)}
organizations: ${JSON.stringify(organizations)}
source: ${source}
reporters: ${JSON.stringify(reporters)}
---

${body}`;
}

function siteSettings(): string {
  const list = Object.entries(columns).map(([id, name]) => `  - { id: ${id}, name: ${name} }`);
  return ['title: 测速档案', 'url: https://archive.example/', 'columns:', ...list, ''].join('\n');
}
