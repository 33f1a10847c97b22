import { dirname, join } from 'node:path/posix';

/**
 * The Markdown file to which a link leads, if it leads to one: `../2019/x.md#part` from `articles/2020/y.md` is
 * `articles/2019/x.md` and `#part`.
 *
 * @param file path of the linking file within the content folder
 * @param target as the link writes it
 */
export function linkedFile(file: string, target: string): { file: string; fragment: string } | undefined {
  const match = /^(?![a-z][a-z0-9+.-]*:)([^/#?][^#?]*\.md)(#.*)?$/i.exec(target);
  if (match?.[1] === undefined) return undefined;
  return { file: join(dirname(file), decode(match[1])).normalize('NFC'), fragment: match[2] ?? '' };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
