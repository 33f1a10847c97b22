import type { z } from 'astro/zod';
import { defaultCheckSettings, type CheckSettings } from '../archive/check-settings.ts';
import { isSimplified } from '../archive/editions.ts';
import type { Place } from '../archive/problem-catalogue.ts';
import type { Problem } from '../archive/problem.ts';
import type { Column, Site } from '../archive/site.ts';
import { failingPairs, type ThemeSettings } from '../archive/theme.ts';
import { adminSchema, adminSettingsOf } from './admin-settings-schema.ts';
import { checkFields } from './check-fields.ts';
import { checkSettingsOf } from './check-settings-schema.ts';
import { decodeText } from './decode-text.ts';
import { shapeOf } from './field.ts';
import { checkHome, homeOf, namedLeadOf } from './home-schema.ts';
import type { NamedLead } from './named-lead.ts';
import { parseYaml } from './parse-yaml.ts';
import { startReport, type ProblemReport } from './problem-report.ts';
import { readingKeyOf, strictRules, type ReadingRules } from './reading-rules.ts';
import { takeRules } from './reading-rules-schema.ts';
import { readFields, type Fields } from './read-fields.ts';
import { siteSchema } from './site-schema.ts';

const shape = shapeOf(siteSchema);

/** The settings' file, within the content folder. */
export const siteFile = 'site.yaml';

export interface ParsedSite {
  readonly site: Site;
  readonly checks: CheckSettings;
  readonly rules: ReadingRules;
  /** Where each column stands in the file, by its id. */
  readonly columnPlaces: Readonly<Record<string, Place>>;
  /** The article that is to stand first on the home page, where the file names one. */
  readonly namedLead?: NamedLead;
  /** Where the site's logo is named, if it has one. */
  readonly logo?: WrittenLogo;
  readonly problems: readonly Problem[];
}

/** What is said of the logo: its path as written, and where. */
export interface WrittenLogo {
  readonly source: string;
  readonly place: Place;
}

/** Reads the bytes of `site.yaml`. After an error the defaults stand in, so that articles can still be checked. */
export function parseSite(bytes: Buffer): ParsedSite {
  const decoded = decodeText(siteFile, bytes);
  const report = startReport(siteFile, decoded.text ?? '');
  report.problems.push(...decoded.problems);
  const text = decoded.text ?? '';
  const node = parseYaml(text, 0, shape, report);
  const fields = node === undefined ? undefined : readFields(node, 0, shape, report);
  const data = fields === undefined ? undefined : checkFields(fields, siteSchema, shape, report);
  if (fields === undefined || data === undefined) return { ...defaultSettings(), problems: report.problems };
  checkColumns(data.columns, fields, report);
  if (data.home) checkHome(data.home, fields, report);
  if (data.admin) checkRepository(data.admin, fields, report);
  if (data.traditionalEdition === true && !isSimplified(data.language))
    report.add('edition-language', fields.places.get('traditionalEdition')?.offset ?? 0, {
      value: data.language,
    });
  const { rules, others } = takeRules(data);
  const { checks, admin, theme, ...settings } = others;
  if (theme) checkContrast(theme, fields, report);
  const home = homeOf(data.home);
  const namedLead = namedLeadOf(home, fields, report);
  const readingKey = readingKeyOf(rules);
  const url = siteUrl(data.url);
  const site: Site = {
    ...settings,
    url: url.href,
    base: url.pathname,
    publisher: data.publisher ?? data.title,
    home,
    ...(readingKey === undefined ? {} : { readingKey }),
    ...(theme && { theme }),
    ...(admin && { admin: adminSettingsOf(admin) }),
    columns: data.columns.map(({ id, name, description }) => ({
      id,
      name,
      ...(description === undefined ? {} : { description }),
    })),
  };
  return {
    site,
    checks: checkSettingsOf(checks ?? {}, defaultCheckSettings),
    rules,
    columnPlaces: placesOfColumns(data.columns, fields, report),
    ...(namedLead && { namedLead }),
    ...(theme?.logo !== undefined && {
      logo: { source: theme.logo, place: report.placeOf(fields.places.get('theme.logo')?.offset ?? 0) },
    }),
    problems: report.problems,
  };
}

/** The settings of a folder without `site.yaml`. */
export function defaultSettings(): ParsedSite {
  return {
    site: defaultSite(),
    checks: defaultCheckSettings,
    rules: strictRules,
    columnPlaces: {},
    problems: [],
  };
}

/** The site of a folder without `site.yaml`. */
export function defaultSite(): Site {
  const { checks: _, admin: __, theme: ___, home, ...data } = takeRules(siteSchema.parse({})).others;
  const url = siteUrl(data.url);
  return {
    ...data,
    url: url.href,
    base: url.pathname,
    publisher: data.title,
    columns: [],
    home: homeOf(home),
  };
}

/** Each pair of colours at the one of the two that the settings name, or at the settings of the looks. */
function checkContrast(theme: ThemeSettings, fields: Fields, report: ProblemReport): void {
  for (const pair of failingPairs(theme)) {
    const part = pair.scheme === 'dark' ? 'darkColors' : 'colors';
    const place = [pair.foreground, pair.background, undefined]
      .map((name) => fields.places.get(name === undefined ? 'theme' : `theme.${part}.${name}`))
      .find((found) => found !== undefined);
    report.add('theme-contrast', place?.offset ?? 0, { ...pair });
  }
}

/** Only an editor that saves on this machine needs no repository. */
function checkRepository(admin: z.output<typeof adminSchema>, fields: Fields, report: ProblemReport): void {
  if (admin.backend === 'local' || admin.repo !== undefined) return;
  const { key, reference } = shapeOf(adminSchema).byName.get('repo')!;
  const { offset } = fields.places.get('admin')!;
  report.add('missing-field', offset, { key, name: reference.name, example: reference.example });
}

/** The address with a final slash, without query and fragment. */
function siteUrl(written: string): URL {
  const url = new URL(written);
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

function placesOfColumns(
  columns: readonly Pick<Column, 'id'>[],
  fields: Fields,
  report: ProblemReport,
): ParsedSite['columnPlaces'] {
  return Object.fromEntries(
    columns.map(({ id }, index) => [id, report.placeOf(fields.places.get(`columns.${index}`)?.offset ?? 0)]),
  );
}

function checkColumns(
  columns: readonly Pick<Column, 'id' | 'name'>[],
  fields: Fields,
  report: ProblemReport,
): void {
  const taken = new Set<string>();
  for (const [index, column] of columns.entries()) {
    for (const part of ['id', 'name'] as const) {
      const value = column[part];
      const place = fields.places.get(`columns.${index}.${part}`);
      // A column may be called by its own id; another column's name or id would be ambiguous.
      if (taken.has(value)) {
        report.add('duplicate-column', place?.offset ?? 0, { key: place?.key ?? part, value });
      }
    }
    taken.add(column.id).add(column.name);
  }
}
