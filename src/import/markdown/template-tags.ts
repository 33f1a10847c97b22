/**
 * Markdown in the place of the tags that Hexo, Hugo and Jekyll have for pictures, code and the cut of a summary. Tags of
 * other kinds stay as they are written, so that nothing of the text is lost.
 */
export function withoutTemplateTags(body: string): string {
  return body
    .replace(/^[ \t]*<!--\s*more\s*-->[ \t]*\n?/gim, '')
    .replace(/\{%\s*asset_img\s+(?:[\w-]+\s+)?(\S+\.\w+)\s*(.*?)\s*%\}/g, (_, file: string, title: string) =>
      image(file, title.replace(/^["']|["']$/g, '')),
    )
    .replace(/\{\{<\s*figure\s+(.*?)\s*\/?>\}\}/g, (tag, attributes: string) => {
      const source = attribute(attributes, 'src');
      if (source === undefined) return tag;
      return image(
        source,
        attribute(attributes, 'alt') ?? '',
        attribute(attributes, 'caption') ?? attribute(attributes, 'title'),
      );
    })
    .replace(
      /\{%-?\s*highlight\s+(\w*).*?%\}\n?([\s\S]*?)\{%-?\s*endhighlight\s*-?%\}/g,
      (_, language: string, code: string) => ['```' + language, code.replace(/\n$/, ''), '```'].join('\n'),
    );
}

function image(source: string, alt: string, caption?: string): string {
  const title = caption === undefined ? '' : ` "${caption.replaceAll('"', '\\"')}"`;
  return `![${alt.replace(/[[\]]/g, '\\$&')}](<${source.replace(/[<>\n]/g, '')}>${title})`;
}

function attribute(text: string, name: string): string | undefined {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|(\\S+))`).exec(text);
  const [, double, single, bare] = match ?? [];
  return double ?? single ?? bare;
}
