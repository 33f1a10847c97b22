/**
 * Has scripts load others by a dynamic import just as they say. Vite puts a helper around it that preloads what the other
 * one imports, which takes a kilobyte on every page.
 */
export function loadScriptsLater() {
  return {
    name: 'baoku:later-scripts',
    apply: 'build' as const,
    enforce: 'pre' as const,
    applyToEnvironment: ({ name }: { readonly name: string }) => name === 'client',
    async transform(
      this: {
        resolve(id: string, importer: string): Promise<{ readonly id: string } | null>;
        emitFile(file: { type: 'chunk'; id: string }): string;
      },
      code: string,
      importer: string,
    ) {
      let text = code;
      for (const [whole, id = ''] of code.matchAll(/\bimport\('(\.[^']+)'\)/g)) {
        const resolved = await this.resolve(id, importer);
        // By its address, which is no literal, Vite does not know it.
        if (resolved !== null)
          text = text.replace(
            whole,
            `import(import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'chunk', id: resolved.id })})`,
          );
      }
      return text === code ? undefined : text;
    },
  };
}
