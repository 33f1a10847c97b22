import { hrefOf } from '../archive/addresses.ts';
import type { Site } from '../archive/site.ts';
import { leadWithin } from '../edition/lead-within.ts';
import { traditionalPage } from '../edition/traditional-page.ts';
import { bodyContext } from '../loader/body-context.ts';
import { readBody } from '../loader/read-body.ts';
import { renderMarkdown } from '../markdown/markdown.ts';
import type { RenderedMarkdown } from '../markdown/markdown.ts';
import type { View } from '../views/view.ts';
import type { BodyJob, PageEdition, PageJob } from './page-job.ts';
import type { TemplateApplication } from './template-application.ts';

/** What a template needs for one page. */
export interface PageContent {
  readonly view: View;
  readonly body: RenderedMarkdown | undefined;
}

/** Of what pages are made besides their jobs. */
export interface PageSources {
  readonly contentDirectory: string;
  /** The archive's own first. */
  readonly editions: readonly [PageEdition, ...PageEdition[]];
}

/**
 * Makes the content of pages. A body is rendered once for pages that follow each other.
 *
 * @returns throws ContentChanged when the page's file is no longer the one that was read
 */
export function pageContents({
  contentDirectory,
  editions,
}: PageSources): (job: Omit<PageJob, 'address'>) => PageContent {
  const [{ site }] = editions;
  let last: { readonly source: BodyJob['source']; readonly body: RenderedMarkdown } | undefined;
  return ({ view, body: job, edition }) => {
    if (job === undefined) return { view, body: undefined };
    if (last?.source.file !== job.source.file || last.source.digest !== job.source.digest)
      last = { source: job.source, body: renderBody(site, contentDirectory, job) };
    const { body } = last;
    const shown = edition === 0 ? undefined : editions[edition];
    return { view, body: shown ? { ...body, html: leadWithin(shown, body.html) } : body };
  };
}

/**
 * Makes pages: their HTML, in UTF-8. Rejects when the template fails: that is a bug of ours, never shown as a page.
 *
 * @returns rejects with ContentChanged as `pageContents` throws it
 */
export function pageMaker(
  application: TemplateApplication,
  sources: PageSources,
): (job: PageJob) => Promise<Uint8Array> {
  const contentOf = pageContents(sources);
  return async (job) => {
    const { site } = sources.editions[job.edition] as PageEdition;
    const content = contentOf(job);
    const url = new URL(hrefOf(site, job.address), site.url);
    const response = await application.render(new Request(url), { locals: { ...content } });
    if (!response.ok && content.view.kind !== 'notFound') {
      throw new Error(`The template of ${job.address} failed with status ${response.status}.`);
    }
    if (site.original === undefined) return response.bytes();
    return Buffer.from(traditionalPage(await response.text()));
  };
}

function renderBody(
  site: Site,
  contentDirectory: string,
  { source, linkedPages, variants, names }: BodyJob,
): RenderedMarkdown {
  const context = bodyContext(site, source, (file) => linkedPages.get(file), variants);
  return renderMarkdown(readBody(contentDirectory, source), { ...context, names });
}
