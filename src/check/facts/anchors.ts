import { renderMarkdown } from '../../markdown/markdown.ts';

/** Ids that the pages of articles have of themselves. */
const ofEveryPage = ['top', 'content', 'attachments', 'related'];

/** Every id to which a link to the page of this body can lead: of headings, footnotes and raw HTML. */
export function anchorsOf(body: string): readonly string[] {
  const { html } = renderMarkdown(body, {
    resolveImage: () => undefined,
    resolveLink: () => undefined,
    siteUrl: '',
    language: 'zh',
  });
  const ids = [...html.matchAll(/<[a-z][^>]* id="([^"]*)"/g)].map(([, id = '']) => withoutEntities(id));
  return [...ofEveryPage, ...ids];
}

/** The writer of HTML has two characters to escape in an attribute. */
function withoutEntities(text: string): string {
  return text.replaceAll('&#x22;', '"').replaceAll('&#x26;', '&');
}
