/** What the text of each operator error speaks of. Folders are absolute paths. */
export interface OperatorErrorValues {
  /** The content folder does not exist, or is a file. */
  'content-folder-missing': { readonly folder: string };
  /** The folder that was named as that of the public files does not exist, or is a file. */
  'public-folder-missing': { readonly folder: string };
  /** A name in the public folder is not in UTF-8: `file` shows its bytes as `\xB1`. */
  'public-name-encoding': { readonly file: string };
  /** Two folders that must be apart are the same, or one lies within the other. */
  'folders-overlap': { readonly folder: string; readonly other: string };
  /** The output folder holds files that no build of ours put there: replacing them could destroy work. */
  'output-folder-foreign': { readonly folder: string };
  /** `reason` is the system's own, `EACCES` for example. */
  'folder-not-writable': { readonly folder: string; readonly reason: string };
  /** Somebody removed the folder while a build wrote to it. */
  'folder-removed': { readonly folder: string };
  'file-not-readable': { readonly file: string; readonly reason: string };
  /** The system refuses to tell of changes in the folder; `ENOSPC` when it follows too many already. */
  'folder-not-watchable': { readonly folder: string; readonly reason: string };
  /** A file of the content was another one each time it was read. `file` is its path within the content folder. */
  'content-changing': { readonly file: string };
  /** `period` names the search bundle, `2019`; `reason` is the signal or the exit code that ended its process. */
  'index-worker-died': { readonly period: string; readonly reason: string };
  /** A file of the public folder has the address of a page that the build makes. */
  'public-file-in-the-way': { readonly file: string };
  /** Components of the archive's own do not compile. `reason` is what the compiler says. */
  'theme-not-compiled': { readonly folder: string; readonly reason: string };
  'disk-full': { readonly folder: string };
  /** Another build with the same output or cache folder is under way. */
  'build-running': { readonly folder: string; readonly processId: number };
  /** A shard would replace a whole site, or the other way round. */
  'output-holds-site': { readonly folder: string };
  'output-holds-shard': { readonly folder: string };
  /** The environment does not say which shard this machine is to build. */
  'shard-number-unknown': Readonly<Record<string, never>>;
  /** The environment says which shard, by `variable`, but not of how many. */
  'shard-total-unknown': { readonly variable: string };
  /** `found` is what the environment, by `variable`, and the command line say together: `9/7`. */
  'shard-impossible': { readonly found: string; readonly variable: string };
  /** The folder holds no shard whose build came to its end. */
  'shard-not-finished': { readonly folder: string };
  /** A file of a shard is not as its build wrote it. `file` is its path within the folder. */
  'shard-damaged': { readonly folder: string; readonly file: string };
  'shards-divided-differently': {
    readonly folder: string;
    readonly total: number;
    readonly other: string;
    readonly otherTotal: number;
  };
  'shard-given-twice': { readonly number: number; readonly folder: string; readonly other: string };
  /** `missing` are the numbers of those that were not given. */
  'shards-missing': { readonly missing: readonly number[]; readonly total: number };
  /** The shards in these folders were made by other code than the one that merges. */
  'shards-of-other-version': { readonly folders: readonly string[] };
  'shards-of-other-content': { readonly folders: readonly string[] };
  'port-in-use': { readonly port: number };
  'port-not-allowed': { readonly port: number };
  /** The folder to preview holds no home page. */
  'nothing-built': { readonly folder: string };
  /** The search index was built from something else than what content and public folder hold. */
  'search-outdated': { readonly folder: string };
  /** A file of the search index in the output folder is missing or damaged. */
  'search-damaged': { readonly folder: string; readonly file: string };
  /** What has to be known of a new article, and neither an option says nor anybody is there to be asked. */
  'answer-missing': { readonly option: string };
  /** The person ended the input before all was answered. */
  'input-ended': Readonly<Record<string, never>>;
  /** A headline with an invisible character (`found` is its code point), or of too many characters (`found` is their number). */
  'headline-unusable': { readonly fault: 'empty' | 'hidden-character' | 'too-long'; readonly found: string };
  /** `known` are the names of the columns that there are. */
  'column-unknown': {
    readonly found: string;
    readonly suggestion: string;
    readonly known: readonly string[];
  };
  /** `suggestion` is the right form of what was meant, or empty. */
  'date-unusable': { readonly found: string; readonly suggestion: string };
  /** The content folder is in no Git repository, or there is no Git; `reason` is what Git says. */
  'git-unavailable': { readonly folder: string; readonly reason: string };
  /** What stands behind `baoku redirects` is not `check` and one file. */
  'redirects-words': Readonly<Record<string, never>>;
  /** A report was to be written into the content folder. `file` is as the person named it. */
  'report-in-content': { readonly file: string; readonly folder: string };
  /** A report was to replace a file that is none. `file` is as the person named it. */
  'report-over-file': { readonly file: string };
  /** `reason` is the system's own: `ENOENT` where its folder is missing, `EISDIR` where a folder has the name. */
  'report-not-writable': { readonly file: string; readonly reason: string };
  /** What stands before `=` in `--map` is no field of an article; `known` are those. */
  'map-field-unknown': {
    readonly found: string;
    readonly suggestion: string;
    readonly known: readonly string[];
  };
  /** Columns were named, and no input is a table. `columns` are their headings. */
  'map-without-table': { readonly columns: readonly string[] };
  /** Files that `init` would have to overwrite, relative to the folder. */
  'files-exist': { readonly folder: string; readonly files: readonly string[] };
}

export type OperatorErrorCode = keyof OperatorErrorValues;

/**
 * Something outside the content that the person at the machine must mend: a folder, a port, the disk.
 * It carries no text: the command line writes code and values in the reader's language, with a hint.
 */
export class OperatorError<Code extends OperatorErrorCode = OperatorErrorCode> extends Error {
  override readonly name = 'OperatorError';
  readonly code: Code;
  readonly values: OperatorErrorValues[Code];

  constructor(code: Code, values: OperatorErrorValues[Code], options?: ErrorOptions) {
    super(`${code}: ${JSON.stringify(values)}`, options);
    this.code = code;
    this.values = values;
  }
}

/** As `instanceof` says, which alone would leave the type of the values open. */
export function isOperatorError(error: unknown): error is OperatorError {
  return error instanceof OperatorError;
}
