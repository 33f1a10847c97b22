import { ImportFailure } from '../import-failure.ts';

/** One part of a MIME message. */
export interface MimePart {
  /** Lower case, without parameters: `text/html`. */
  readonly type: string;
  readonly charset: string | undefined;
  /** `Content-Location`, the address from which a browser took the part. */
  readonly location: string | undefined;
  /** `Content-ID`, without its brackets. */
  readonly id: string | undefined;
  /** Whether the message names it as the one that is to be shown (`start`, RFC 2387). */
  readonly isStart: boolean;
  readonly bytes: Uint8Array;
}

/** The most parts of a saved page. */
const partLimit = 5000;
/** How deep messages may lie within each other. */
const depthLimit = 8;

/**
 * The parts of a MIME message (RFC 2045 and 2557), as browsers save a page in one file, parts within parts among them.
 *
 * @throws ImportFailure when the bytes are no such message, or hold more parts than any page
 */
export function parseMime(bytes: Uint8Array): readonly MimePart[] {
  // Latin-1 keeps every byte as one character.
  const parts = [...partsOf(Buffer.from(bytes).toString('latin1'), depthLimit)];
  if (parts.length === 0) throw new ImportFailure('part-missing', { format: 'mime', part: 'multipart' });
  return parts;
}

function* partsOf(message: string, depth: number): Generator<MimePart> {
  if (depth === 0) throw new ImportFailure('nested-too-deep', { limit: depthLimit });
  const headers = readHeaders(message);
  const contentType = headers.get('content-type') ?? '';
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const [, gap = ''] = /^([\s\S]*?\r?\n\r?\n)/.exec(message) ?? [];
  const body = message.slice(gap.length);
  const boundary = parameter(contentType, 'boundary');
  if (type.startsWith('multipart/') && boundary !== undefined) {
    const pieces = body.split(`--${boundary}`).slice(1);
    if (pieces.length > partLimit)
      throw new ImportFailure('too-many-entries', { entries: pieces.length, limit: partLimit });
    const start = withoutBrackets(parameter(contentType, 'start'));
    for (const piece of pieces) {
      if (piece.startsWith('--')) continue;
      const parts = partsOf(piece.replace(/^[ \t]*\r?\n/, '').replace(/\r?\n$/, ''), depth - 1);
      for (const part of parts)
        yield start !== undefined && part.id === start ? { ...part, isStart: true } : part;
    }
    return;
  }
  if (type === '') return;
  yield {
    type,
    charset: parameter(contentType, 'charset'),
    location: headers.get('content-location'),
    id: withoutBrackets(headers.get('content-id')),
    isStart: false,
    bytes: decodeBody(body, headers.get('content-transfer-encoding')?.trim().toLowerCase()),
  };
}

/** Names in lower case; lines that were folded are joined. */
function readHeaders(message: string): ReadonlyMap<string, string> {
  const [head = ''] = message.split(/\r?\n\r?\n/, 1);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value = ''] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) headers.set(name.toLowerCase(), value.trim());
  }
  return headers;
}

function parameter(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header);
  return match?.[1] ?? match?.[2];
}

function withoutBrackets(id: string | undefined): string | undefined {
  return id?.trim().replace(/^<|>$/g, '');
}

function decodeBody(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const text = body
    .replace(/[ \t]*=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
  return Buffer.from(text, 'latin1');
}
