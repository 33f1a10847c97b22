/**
 * Which folder of `src/` may import what: the table of docs/architecture.md, as ESLint's rules.
 *
 * @typedef {object} Arrows
 * @property {readonly string[]} folders the folders of ours that it may import from, its own aside
 * @property {readonly string[] | 'any'} packages what it may import besides: packages by name; `node:` stands for
 *   Node's own modules
 */

/** @type {Readonly<Record<string, Arrows>>} */
export const arrows = {
  archive: { folders: [], packages: ['date-fns'] },
  cache: { folders: [], packages: 'any' },
  threads: { folders: [], packages: 'any' },
  pictures: { folders: ['archive', 'cache', 'threads'], packages: 'any' },
  views: { folders: ['archive', 'i18n', 'output'], packages: ['pinyin-pro'] },
  i18n: { folders: ['archive'], packages: [] },
  markdown: { folders: [], packages: 'any' },
  loader: { folders: ['archive', 'cache', 'markdown', 'pictures', 'threads'], packages: 'any' },
  output: { folders: ['archive', 'i18n'], packages: ['@astrojs/rss', 'lean-qr'] },
  edition: { folders: ['archive'], packages: ['opencc-js', 'node:module'] },
  check: { folders: ['archive', 'markdown', 'loader', 'search/text'], packages: 'any' },
  'search/text': { folders: ['archive'], packages: [] },
  'search/store': { folders: ['search/text', 'archive'], packages: 'any' },
  'search/client': { folders: ['search/text', 'search/store', 'archive'], packages: [] },
  'search/build': {
    folders: ['search/text', 'search/store', 'archive', 'cache', 'edition', 'markdown', 'loader', 'threads'],
    packages: 'any',
  },
  'search/page': { folders: ['search/client', 'search/text', 'archive', 'i18n'], packages: [] },
  'article-page': { folders: [], packages: [] },
  'home-page': { folders: [], packages: [] },
  'reader-tools': { folders: ['i18n'], packages: [] },
  components: {
    folders: ['views', 'i18n', 'archive', 'search', 'article-page', 'home-page', 'reader-tools', 'markdown'],
    packages: [],
  },
  layouts: { folders: ['components', 'views', 'i18n', 'archive', 'reader-tools', 'styles'], packages: [] },
  templates: {
    folders: ['layouts', 'components', 'views', 'i18n', 'archive', 'styles', 'markdown'],
    packages: [],
  },
  admin: { folders: ['archive', 'output', 'loader'], packages: ['astro/zod', 'node:crypto'] },
  publish: {
    folders: [
      'admin',
      'archive',
      'cache',
      'views',
      'i18n',
      'markdown',
      'edition',
      'loader',
      'output',
      'pictures',
      'search',
      'check',
      'threads',
    ],
    packages: 'any',
  },
  authoring: { folders: ['archive', 'loader'], packages: 'any' },
  import: { folders: ['archive', 'markdown', 'loader', 'authoring'], packages: 'any' },
  cli: {
    folders: ['publish', 'authoring', 'import', 'loader', 'archive', 'search', 'check'],
    packages: 'any',
  },
};

/** Every folder of `src/` that others could import from. */
const allFolders = [...Object.keys(arrows), 'search', 'pages', 'styles'];

/**
 * The rules as ESLint's flat configuration. Tests may import anything.
 *
 * @returns {import('eslint').Linter.Config[]}
 */
export function importRules() {
  return Object.entries(arrows).map(([folder, allowed]) => ({
    files: [`src/${folder}/**/*.{ts,astro}`],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: forbidden(folder, allowed) }] },
  }));
}

/**
 * @param {string} folder
 * @param {Arrows} allowed
 */
function forbidden(folder, { folders, packages }) {
  const open = [folder, ...folders];
  const closed = allFolders.filter(
    (other) =>
      !open.includes(other) &&
      !open.includes(other.replace(/\/.*/, '')) &&
      // Where `search/text` is open, the rest of `search` is closed by name.
      !open.some((each) => each.startsWith(`${other}/`)),
  );
  const patterns = [
    {
      // From within `search/text`, its neighbour `search/build` is `../build`.
      regex: `^(\\.\\./)+(${closed.map((other) => placeSeenFrom(folder, other)).join('|')})/`,
      message: `src/${folder} may import from ${folders.join(', ') || 'no other folder'}: see docs/architecture.md.`,
    },
    // Only pages and the files that Astro itself reads may, so that all else is tested without Astro.
    {
      regex: '^astro:',
      message: 'Only src/pages, src/middleware.ts and src/live.config.ts import from Astro.',
    },
  ];
  if (folder !== 'search/store') {
    patterns.push({
      regex: '^\\.\\.?/.*\\bpagefind-[^/]*$',
      message: 'How a store keeps its files is known within src/search/store alone: see docs/search.md.',
    });
  }
  if (packages !== 'any') {
    const names = packages.map((name) => `${name}(?:$|/)`).join('|');
    patterns.push({
      regex: `^(?![./]${names && `|${names}`}|astro:)`,
      message: `src/${folder} may import ${packages.join(', ') || 'no package'}: see docs/architecture.md.`,
    });
  }
  return patterns;
}

/**
 * @param {string} folder
 * @param {string} other
 */
function placeSeenFrom(folder, other) {
  const [parent, child] = folder.split('/');
  if (child === undefined) return other;
  return other.startsWith(`${parent}/`) ? other.slice(other.indexOf('/') + 1) : other;
}
