import { existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from '../../archive/problem.ts';
import { compareText } from '../../archive/order.ts';
import type { Column } from '../../archive/site.ts';
import { isListing, kindOfFile } from '../../loader/article-files.ts';
import { keysOfFields } from '../../loader/foreign/known-keys.ts';
import { defaultSite, siteFile } from '../../loader/parse-site.ts';
import { readContent } from '../../loader/read-content.ts';
import type { ReadingRules } from '../../loader/reading-rules.ts';
import { walkContent } from '../../loader/walk-content.ts';
import { chooseFolders, type ForeignProgram } from './choose-folders.ts';
import { doesFit, type FolderFacts } from './fitting-values.ts';
import { proposeRules, type KeyDecision } from './propose-rules.ts';
import { writeSettings } from './settings-text.ts';
import { siteOfConfig, type ForeignSite } from './site-of-config.ts';
import { surveyFile, type SurveyedFile } from './survey.ts';

export interface AdoptOptions {
  /** Absolute path of a folder, which must exist. */
  readonly directory: string;
  /** Of the keys and the comments of the settings. */
  readonly language: 'zh' | 'en';
  /** Whether to write nothing. */
  readonly dryRun: boolean;
}

/** What a folder holds, and how it can be read. */
export interface Adoption {
  /**
   * `written`: the settings were; `planned`: they would be; `exists`: there are settings already, which stay; `nothing`: there
   * is no Markdown file.
   */
  readonly status: 'written' | 'planned' | 'exists' | 'nothing';
  readonly program: ForeignProgram;
  /** The text of `site.yaml`. */
  readonly settings: string;
  readonly rules: ReadingRules;
  readonly columns: readonly Column[];
  readonly keys: readonly KeyDecision[];
  /** How many Markdown files the folders of articles hold, and how many of them are read without an error. */
  readonly files: number;
  readonly articles: number;
  /** Markdown files that are no articles by these settings. */
  readonly leftOut: readonly string[];
  /** Articles that hold tags of a template, which readers would see as they are written. */
  readonly withTemplateTags: readonly string[];
  /** Of the files in the folders of articles, those with errors, which the settings leave out until they are mended. */
  readonly faulty: readonly string[];
  /** What the loader finds by these settings, and in the files that they leave out. */
  readonly problems: readonly Problem[];
}

/**
 * Looks at a folder of Markdown that was written for another program, decides how it can be read as it is, and writes
 * `site.yaml` into it. Never writes anything else, and never over settings that are there.
 *
 * @throws what the file system throws
 */
export async function adoptFolder({ directory, language, dryRun }: AdoptOptions): Promise<Adoption> {
  const tree = walkContent(directory);
  const files = [...tree.files.values()];
  const surveyed = files
    .filter((file) => file.endsWith('.md'))
    .map((file) => surveyFile(directory, file))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const site = foreignSite(directory, new Set(files), surveyed);
  const dates = { timeZone: site.timeZone, files: tree.files, assetFolders: [] };
  const folders = chooseFolders(files, surveyed, (file) => isDated(file, dates));
  const facts: FolderFacts = { ...dates, assetFolders: folders.assetFolders };
  const isArticle = (file: string): boolean => kindOfFile(file, folders) === 'article';
  const articles = surveyed.filter(({ file }) => isArticle(file));
  const proposal = proposeRules(articles, folders, facts);
  const readBy = async (leftOut: readonly string[]) => {
    const rules = { ...proposal.rules, leftOut };
    const settings = writeSettings({ ...proposal, rules }, site, language);
    return {
      rules,
      settings,
      read: await readContent({ contentDirectory: directory, settings: Buffer.from(settings) }),
    };
  };
  const whole = await readBy([]);
  let settled = whole;
  // Without these, others can be at fault: what led to them leads nowhere now.
  for (;;) {
    const { leftOut } = settled.rules;
    const faulty = faultyArticles(
      settled.read.problems,
      (file) => isArticle(file) && !leftOut.includes(file),
    );
    if (faulty.length === 0) break;
    settled = await readBy([...leftOut, ...faulty].sort(compareText));
  }
  const { settings, rules, read } = settled;
  return {
    status: surveyed.length === 0 ? 'nothing' : keepSettings(directory, settings, dryRun),
    program: folders.program,
    settings,
    ...proposal,
    rules,
    files: articles.length,
    articles: read.articles.length,
    leftOut: surveyed.map(({ file }) => file).filter((file) => !isArticle(file) && !isListing(file)),
    withTemplateTags: articles.filter((article) => article.hasTemplateTags).map(({ file }) => file),
    faulty: rules.leftOut,
    problems: whole.read.problems,
  };
}

/** The articles with errors; of those that share an id, all but the first. */
function faultyArticles(
  problems: readonly Problem[],
  isArticle: (file: string) => boolean,
): readonly string[] {
  const faulty = problems.filter(
    ({ code, severity, file, values }) =>
      severity === 'error' &&
      isArticle(file) &&
      (code !== 'duplicate-id' || compareText(String(values['other']), file) < 0),
  );
  return [...new Set(faulty.map(({ file }) => file))];
}

/** Writes the settings where there are none. */
function keepSettings(directory: string, settings: string, dryRun: boolean): Adoption['status'] {
  const path = join(directory, siteFile);
  if (existsSync(path)) return 'exists';
  if (dryRun) return 'planned';
  try {
    writeFileSync(path, settings, { flag: 'wx' });
    return 'written';
  } catch (error) {
    // Somebody was quicker.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return 'exists';
    throw error;
  }
}

function isDated({ file, values, isNamedByDay }: SurveyedFile, facts: FolderFacts): boolean {
  const keys = keysOfFields().get('date') ?? [];
  return (
    isNamedByDay ||
    [...values].some(
      ([key, texts]) =>
        texts.length > 0 && keys.includes(key.toLowerCase()) && doesFit('date', key, texts, file, facts),
    )
  );
}

/** The settings of the site as its program has them, else our own. */
function foreignSite(
  directory: string,
  files: ReadonlySet<string>,
  surveyed: readonly SurveyedFile[],
): Required<ForeignSite> {
  const { url, timeZone, language } = defaultSite();
  const isChinese = surveyed.some(({ values }) =>
    /\p{Script=Han}/u.test([...values.values()].flat().join(' ')),
  );
  return {
    title: basename(directory),
    description: '',
    url,
    timeZone,
    language: isChinese || surveyed.length === 0 ? language : 'en',
    ...siteOfConfig(directory, files),
  };
}
