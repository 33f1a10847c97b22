/**
 * Gives the development server's pages the addresses of style sheets (`import href from './article.css?url'`). Astro
 * takes each such module for styles that the page shows, and would put its code, which is no CSS, between `<style>` tags.
 */
export function linkStyleSheets() {
  return {
    name: 'baoku:linked-style-sheets',
    apply: 'serve' as const,
    enforce: 'pre' as const,
    async resolveId(
      this: { resolve(id: string, importer: string | undefined): Promise<{ readonly id: string } | null> },
      id: string,
      from: string | undefined,
    ) {
      const [, sheet] = /^(.+\.css)\?url$/.exec(id) ?? [];
      const resolved = sheet === undefined ? null : await this.resolve(sheet, from);
      return resolved === null ? undefined : `${mark}${resolved.id.slice(0, -'.css'.length)}`;
    },
    load(id: string) {
      if (!id.startsWith(mark)) return undefined;
      const path = id.slice(mark.length).replace(/^\/?/, '/');
      return `export default ${JSON.stringify(`/@fs${path}.css`)}`;
    },
  };
}

/** By the null byte, other plugins let a module be. */
const mark = '\0baoku:style-sheet:';
