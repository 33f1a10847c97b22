/**
 * The text of Sveltia's program with the fonts in its style sheet that lie beside it, in the place of those on a server
 * for everybody: `https://cdn.jsdelivr.net/fontsource/fonts/noto-mono@5.3.0/latin-400-normal.woff2` becomes
 * `sveltia/npm/assets/noto-mono-latin-400-normal-DiC8lJru.woff2`, seen from the page at `/admin/`.
 *
 * @param files paths within Sveltia's package
 */
export function withOwnFonts(program: string, files: readonly string[]): string {
  const address =
    /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z\d-]+)(?::vf)?@[\d.]+\/([a-z\d-]+)\.woff2/g;
  return program.replace(address, (whole, family: string, kind: string) => {
    const own = files.find(
      (file) => file.startsWith(`npm/assets/${family}-${kind}-`) && file.endsWith('.woff2'),
    );
    return own === undefined ? whole : `sveltia/${own}`;
  });
}
