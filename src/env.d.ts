/// <reference types="astro/client" />

declare namespace App {
  /** What a template gets: see docs/architecture.md. */
  interface Locals {
    view: import('./views/view.ts').View;
    /** The article's or standing page's Markdown as HTML. */
    body: import('./markdown/markdown.ts').RenderedMarkdown | undefined;
    /** Texts of the content's errors; the development server gives them, if only an empty list, and builds do not. */
    problems?: readonly string[];
    /** What the development server has to say about this page. */
    notice?: string | undefined;
  }
}
