import { z } from 'astro/zod';
import type { CheckSettings } from '../archive/check-settings.ts';
import { problemCatalogue, type ProblemCode } from '../archive/problem-catalogue.ts';
import { adjustableProblems, type AdjustableProblem } from '../archive/problems/adjustable-problems.ts';
import { field } from './field.ts';
import { choice, count } from './field-values.ts';

const severityNames = { off: '关闭', warning: '警告', error: '错误' } as const;

const adjustable = Object.entries(adjustableProblems) as [ProblemCode, AdjustableProblem][];

/** The part `checks` of `site.yaml`: a severity for each kind of problem that has an adjustable one. */
export const checkSettingsSchema = z.strictObject({
  staleMonths: field(count().exactOptional(), {
    name: '停更月数',
    about: {
      zh: '栏目最近的文章比全站最新的早几个月，算作停更。',
      en: "The number of months by which a stale column's newest article is older than the newest of all.",
    },
    example: '24',
    whenAbsent: { zh: '12', en: '12' },
  }),
  ...Object.fromEntries(adjustable.map(([code, problem]) => [code, severityOf(code, problem)])),
});

function severityOf(code: ProblemCode, { name, about }: AdjustableProblem) {
  const standard = problemCatalogue[code].severity;
  return field(choice(severityNames).exactOptional(), {
    name,
    about: { zh: `${about.zh}。`, en: `${about.en.charAt(0).toUpperCase()}${about.en.slice(1)}.` },
    example: standard === 'off' ? '警告' : '关闭',
    whenAbsent: { zh: severityNames[standard], en: standard },
  });
}

/** The settings that a checked mapping holds. */
export function checkSettingsOf(
  data: z.output<typeof checkSettingsSchema>,
  standard: CheckSettings,
): CheckSettings {
  const { staleMonths = standard.staleMonths, ...severities } = data;
  return { staleMonths, severities: { ...standard.severities, ...severities } };
}
