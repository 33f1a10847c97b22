import type { Options } from 'rehype-sanitize';

const phrasing =
  'a abbr b bdi br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strong';
const blocks =
  'blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre summary ul';
const tables = 'caption table tbody td tfoot th thead tr';

const count = /^[1-9]\d?$/;
const alignment = ['align', 'left', 'center', 'right'] as [string, ...string[]];

/**
 * What of an author's HTML is published. There is no `id`, `class`, `style`, `data-*` or handler in it: ids and classes
 * are the pipeline's own and are set afterwards, so that no author can forge them. Elements outside the list give way
 * to their content; those of `strip` take it with them. Addresses have a known scheme or none.
 */
export const safeHtmlSchema: Options = {
  tagNames: `${phrasing} sub sup u var wbr ${blocks} ${tables}`.split(' '),
  attributes: {
    '*': ['lang', ['dir', 'ltr', 'rtl', 'auto']],
    a: ['href', 'title'],
    abbr: ['title'],
    details: ['open'],
    img: ['src', 'alt', 'title'],
    li: [['value', /^-?\d{1,9}$/]],
    ol: [['start', /^-?\d{1,9}$/], 'reversed'],
    td: [alignment, ['colSpan', count], ['rowSpan', count]],
    th: [alignment, ['colSpan', count], ['rowSpan', count]],
  },
  // The parts of an element have no meaning outside it and would break the page's own structure.
  ancestors: {
    caption: ['table'],
    dd: ['dl'],
    dt: ['dl'],
    figcaption: ['figure'],
    li: ['ol', 'ul'],
    rp: ['ruby'],
    rt: ['ruby'],
    summary: ['details'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  protocols: {
    // Schemes are compared letter by letter, and old pages write HTTP.
    href: ['http', 'https', 'mailto', 'tel', 'HTTP', 'HTTPS', 'Http', 'Https'],
    src: ['http', 'https', 'HTTP', 'HTTPS', 'Http', 'Https'],
  },
  required: {},
  clobber: [],
  strip:
    'applet embed iframe math noembed noframes noscript object plaintext script select style svg template textarea title xmp'.split(
      ' ',
    ),
  allowComments: false,
  allowDoctypes: false,
};
