import { articleAddress, hrefOf, standingPageAddress, topicAddress } from '../archive/addresses.ts';
import type { Address } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article, StandingPage } from '../archive/article.ts';
import type { AddressOfFile } from '../loader/body-context.ts';
import { leadWithin } from '../edition/lead-within.ts';
import { traditionalPage } from '../edition/traditional-page.ts';
import { bodyContext } from '../loader/body-context.ts';
import { readBody } from '../loader/read-body.ts';
import { mentionsOf } from '../archive/mentions.ts';
import { renderMarkdown } from '../markdown/markdown.ts';
import type { RenderedMarkdown } from '../markdown/markdown.ts';
import type { PlannedPage } from '../views/plan.ts';
import type { View } from '../views/view.ts';
import type { TemplateApplication } from './template-compiler.ts';

/** What a template needs for one page. */
export interface PageContent {
  readonly view: View;
  readonly body: RenderedMarkdown | undefined;
}

/**
 * Makes the content of pages of an archive and of its editions. A body is rendered once for pages that follow each other.
 *
 * @returns takes with a page the edition to which it belongs
 */
export function pageContents(
  archive: Archive,
  contentDirectory: string,
): (page: PlannedPage, edition: Archive) => PageContent {
  const addressOfFile = addressesOfFiles(archive);
  let last: { readonly source: PlannedPage['source']; readonly body: RenderedMarkdown } | undefined;
  return ({ view, source }, edition) => {
    if (source === undefined) return { view: view(), body: undefined };
    if (last?.source !== source)
      last = { source, body: renderBody(archive, contentDirectory, source, addressOfFile) };
    const { body } = last;
    return {
      view: view(),
      body: edition === archive ? body : { ...body, html: leadWithin(edition, body.html) },
    };
  };
}

/**
 * The HTML of one page, in UTF-8. Throws when the template fails: that is a bug of ours, never shown as a page.
 *
 * @param archive the edition to which it belongs
 */
export async function renderPage(
  application: TemplateApplication,
  archive: Archive,
  address: Address,
  content: PageContent,
): Promise<Uint8Array> {
  const url = new URL(hrefOf(archive.site, address), archive.site.url);
  const response = await application.render(new Request(url), { locals: { ...content } });
  if (!response.ok && content.view.kind !== 'notFound') {
    throw new Error(`The template of ${address} failed with status ${response.status}.`);
  }
  if (archive.site.original === undefined) return response.bytes();
  return Buffer.from(traditionalPage(await response.text()));
}

/** Looks up the address of the page that a content file makes. */
export function addressesOfFiles({ articles, withdrawn, pages, topics }: Archive): AddressOfFile {
  // Few archives have links between files, and then most pages have none.
  let addresses: Map<string, Address> | undefined;
  return (file) => {
    addresses ??= new Map<string, Address>([
      ...[...articles, ...withdrawn].map(
        (article) => [article.file.normalize('NFC'), articleAddress(article)] as const,
      ),
      ...pages.map((page) => [page.file.normalize('NFC'), standingPageAddress(page.id)] as const),
      ...topics.map(({ topic }) => [topic.file.normalize('NFC'), topicAddress(topic.id)] as const),
    ]);
    return addresses.get(file);
  };
}

function renderBody(
  archive: Archive,
  contentDirectory: string,
  source: Article | StandingPage,
  addressOfFile: AddressOfFile,
): RenderedMarkdown {
  const context = bodyContext(archive.site, source, addressOfFile, archive.pictures);
  const mentions = 'people' in source ? mentionsOf(archive, source) : [];
  const names = mentions.map(({ address, ...mention }) => ({
    ...mention,
    address: address && hrefOf(archive.site, address),
  }));
  return renderMarkdown(readBody(contentDirectory, source), { ...context, names });
}
