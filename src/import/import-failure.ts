/** For failures that need no values: their code says it all. */
type NoValues = Readonly<Record<string, never>>;

/** What the text of each failure speaks of. */
export interface ImportFailureValues {
  /** `reason` is the system's own, `EACCES` for example. */
  'not-readable': { readonly reason: string };
  /** Bytes. */
  'too-large': { readonly bytes: number; readonly limit: number };
  /** The bytes are of a kind that no importer reads. */
  'unknown-kind': { readonly extension: string };
  /** The name promises a text, and the bytes are none. */
  'not-text': { readonly extension: string };
  /** The old formats of Word and Excel, which have to be saved anew. */
  'old-word': NoValues;
  'old-excel': NoValues;
  /** The input is not what its name says, or is damaged; `format` is `zip`, `xml`, `json`, `yaml`, `toml`, `mime`, `warc`, `csv` or `tsv`. */
  'not-valid': { readonly format: string; readonly reason: string };
  /** Front matter that cannot be read: `format` is `yaml`, `toml` or `json`. */
  'information-not-valid': { readonly format: string; readonly reason: string };
  /** Front matter in YAML with a slip in this place of the file. `fault` is the reader's code of it. */
  'yaml-slip': { readonly line: number; readonly column: number; readonly fault: string };
  /** What every such file holds is not in it: it is cut short, or is something else. `format` as above, or `docx` or `xlsx`. */
  'part-missing': { readonly format: string; readonly part: string };
  /** Protected by a password. */
  encrypted: NoValues;
  /** A container holds more files than any honest one. */
  'too-many-entries': { readonly entries: number; readonly limit: number };
  /** A container would unpack to more bytes than allowed, or to far more than its own size. */
  'unpacks-too-large': { readonly limit: number };
  /** Bytes of a web archive, unpacked, that are no record, from `offset` on; `after` is the address of the record before, or empty. */
  'record-misframed': { readonly offset: number; readonly skipped: number; readonly after: string };
  /** A web archive of so many records, none of which is an answer with a page. */
  'no-pages': { readonly records: number };
  'nested-too-deep': { readonly limit: number };
  /** It holds no byte, or nothing but spaces. */
  empty: NoValues;
  'no-text': NoValues;
  'no-title': NoValues;
  /** A row of a table has nothing in the column of headlines, `column`, and its text gives none. */
  'row-without-title': { readonly column: string };
  /** A row has no text in the column of texts. */
  'row-without-text': { readonly column: string };
  /** A row has no day in the column of days: `value` is what stands there. Without such a column, `column` is empty. */
  'row-without-date': { readonly column: string; readonly value: string };
  /** A line of JSON that is none. */
  'row-not-valid': { readonly reason: string };
  /** Neither the input nor its name gives a day of publication. `impossible` is one that it gives and no calendar has, or empty. */
  'no-date': { readonly impossible: string };
  /** Bytes of front matter. */
  'information-too-long': { readonly bytes: number; readonly limit: number };
  /** A table whose columns nobody has said the meaning of; `columns` are its headings. */
  'columns-unknown': { readonly columns: string };
  /** A table lacks the column that the person named; `columns` are its headings. */
  'column-missing': { readonly column: string; readonly columns: string };
  /** Something in Baoku broke on this input. */
  bug: { readonly message: string };
}

export type ImportFailureCode = keyof ImportFailureValues;

/** Why an input, or one article of it, could not be imported. It stops that one only. */
export class ImportFailure<Code extends ImportFailureCode = ImportFailureCode> extends Error {
  override readonly name = 'ImportFailure';
  readonly code: Code;
  readonly values: ImportFailureValues[Code];

  constructor(code: Code, values: ImportFailureValues[Code], options?: ErrorOptions) {
    super(`${code}: ${JSON.stringify(values)}`, options);
    this.code = code;
    this.values = values;
  }
}

/** Whatever was thrown while an input was read, as a failure of that input. */
export function asImportFailure(error: unknown): ImportFailure {
  if (error instanceof ImportFailure) return error as ImportFailure;
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code))
    return new ImportFailure('not-readable', { reason: code }, { cause: error });
  // Deep nesting exhausts the stack of parsers that call themselves.
  if (error instanceof RangeError && /call stack/i.test(error.message))
    return new ImportFailure('nested-too-deep', { limit: 1000 }, { cause: error });
  const message = error instanceof Error ? error.message : String(error);
  return new ImportFailure('bug', { message }, { cause: error });
}
