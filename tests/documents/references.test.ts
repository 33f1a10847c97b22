import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/registry.ts';
import { commandUsage } from '../../src/cli/help.ts';
import { commonOptions, optionNames, optionOf } from '../../src/cli/options.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const documents = globSync(['*.md', 'docs/*.md'], { cwd: repository });
const textOf = (document: string) => readFileSync(path.join(repository, document), 'utf8');
const parse = (document: string) => unified().use(remarkParse).use(remarkGfm).parse(textOf(document));

/** Where the links and images of a document lead, but not those to other hosts. */
function targetsOf(document: string): string[] {
  const targets: string[] = [];
  visit(parse(document), (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') targets.push(node.url);
  });
  return targets.filter((target) => !/^[a-z]+:/i.test(target));
}

/** The anchors that a document's headings have where it is shown. */
function anchorsOf(document: string): Set<string> {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  visit(parse(document), 'heading', (node) => {
    let text = '';
    visit(node, (part) => {
      if (part.type === 'text' || part.type === 'inlineCode') text += part.value;
    });
    anchors.add(slugger.slug(text));
  });
  return anchors;
}

describe('the references of the documents', () => {
  it.each(documents)('%s: every link and image leads somewhere', (document) => {
    for (const target of targetsOf(document)) {
      const [file = '', anchor] = target.split('#').map(decodeURIComponent);
      const found = file === '' ? document : path.join(path.dirname(document), file);
      expect(existsSync(path.join(repository, found)), `${target} is missing`).toBe(true);
      if (anchor !== undefined) expect([...anchorsOf(found)], target).toContain(anchor);
    }
  });

  it('docs/command-line.md: names every command, and every option with what takes it and what holds without it', () => {
    const text = textOf('docs/command-line.md');
    for (const command of commands) expect(text).toContain(`| \`baoku ${commandUsage(command)}\` `);
    const rows = [...text.matchAll(/^\| `--([\w-]+)(?: (\S+))?` +\| ([^|]+?) +\| +(?:`([^`]*)`)? +\|/gm)];
    const documented = rows.map(([, name, value, takers, standard]) => ({
      name,
      // A bar would end the table's cell.
      value: value?.replaceAll('\\|', '|'),
      takers,
      standard,
    }));
    const expected = optionNames
      .filter((name) => !commonOptions.some((common) => common === name))
      .map((name) => {
        const takers = commands.filter((command) => command.options.includes(name)).map((each) => each.name);
        const { value, standard } = optionOf(name);
        return { name, value, takers: takers.join(', '), standard };
      });
    const byName = (a: { name?: string | undefined }, b: { name?: string | undefined }) =>
      (a.name ?? '').localeCompare(b.name ?? '');
    expect(documented.sort(byName)).toEqual(expected.sort(byName));
  });

  it.each(['README.md', 'README.zh-CN.md'])('%s: shows a screenshot', (document) => {
    const images: string[] = [];
    visit(parse(document), 'image', ({ url }) => images.push(url));
    expect(images).toContainEqual(expect.stringMatching(/^docs\/images\/[\w-]+\.png$/));
  });

  it.each(['README.md', 'README.zh-CN.md'])('%s: names options that exist', (document) => {
    const named = [...textOf(document).matchAll(/^\| `--([\w-]+)/gm)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(optionNames).toContain(name);
  });
});
