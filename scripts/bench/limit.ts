// limit.ts CONTENT OUT: what no generator on Node that renders with remark can go below. Reads every article of CONTENT,
// renders its Markdown with a bare pipeline, and writes it to OUT in a page of nothing but its body.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const [content, out] = process.argv.slice(2);
if (content === undefined || out === undefined) throw new TypeError('usage: limit.ts CONTENT OUT');

const processor = unified().use(remarkParse).use(remarkRehype).use(rehypeStringify).freeze();
const spent = { reading: 0, rendering: 0, writing: 0 };

for (const entry of readdirSync(join(content, 'articles'), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const start = performance.now();
  const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
  const read = performance.now();
  const html = String(processor.processSync(text.slice(text.indexOf('\n---\n') + 5)));
  const rendered = performance.now();
  // A folder for each article, since its address ends with a slash.
  const folder = join(out, entry.name.slice(0, 4), entry.name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), `<!doctype html>\n${html}`);
  spent.reading += read - start;
  spent.rendering += rendered - read;
  spent.writing += performance.now() - rendered;
}
console.log(JSON.stringify(spent));
