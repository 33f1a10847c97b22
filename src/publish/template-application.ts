import { pathToFileURL } from 'node:url';
import type { RenderedMarkdown } from '../markdown/markdown.ts';
import type { View } from '../views/view.ts';

/** The compiled templates: Astro's application, which answers a request for an address with its page. */
export interface TemplateApplication {
  readonly render: (
    request: Request,
    options: { locals: { view: View; body: RenderedMarkdown | undefined } },
  ) => Promise<Response>;
}

/** @param file absolute path of the module that compiling the templates has made */
export async function loadApplication(file: string): Promise<TemplateApplication> {
  const { app } = (await import(pathToFileURL(file).href)) as { app: TemplateApplication };
  return app;
}
