import { isOrganizationName, organizationEnding } from './organization-names.ts';
import { isPersonName } from './surnames.ts';

/** Who made an article, as a byline or a pair of brackets at its end says. */
export interface Credits {
  readonly reporters: readonly string[];
  readonly photographers: readonly string[];
  readonly editors: readonly string[];
  /** Offices and other bodies that stand where reporters do: `供稿：办公室`. */
  readonly organizations: readonly string[];
  /** Whether a name is none that is sure to be a person's. */
  readonly doubtful: boolean;
}

type Role = 'reporters' | 'photographers' | 'editors' | 'both';

const roleWords: readonly (readonly [Role, string])[] = [
  [
    'both',
    '[摄攝]影报道|[摄攝]影/?撰文|撰文/?[摄攝]影|文\\s*[/／、并]\\s*[图摄]|图\\s*[/／、]\\s*文|图文|文图|文并摄|文字/?图片|图片/?文字',
  ],
  ['photographers', '[摄攝]影[记記]者|图片[记記]者|[摄攝]影|图片|供图|摄像|配图|摄|图'],
  [
    'reporters',
    '(?:本报|本刊|本网|本台|新华社|人民网|首席|特派|特约|实习|见习|驻[\\p{Script=Han}]{2,6})*(?:全媒体)?(?:[记記]者|通[讯訊][员員]|实习生|评论员|撰稿人|作者)|撰稿人?|撰文|(?:供|来)稿(?:人|单位|者|部门)?|采写|文字|整理|报道|执笔|文',
  ],
  [
    'editors',
    '[责責]任[编編][辑輯]|值班[编編][辑輯]|新媒体[编編][辑輯]|责编|[编編][辑輯]|编审|审核|审校|校对|初审|复审|终审|[一二三]审|监制|主编|总编',
  ],
];

const roleOf = (word: string): Role =>
  roleWords.find(([, words]) => new RegExp(`^(?:${words})$`, 'u').test(word))?.[0] ?? 'reporters';
const anyRole = new RegExp(
  `(?<![\\p{Script=Han}])(${roleWords.map(([, words]) => words).join('|')})(?=[\\s:：/／|｜]|$|(?<=[记記]者|通[讯訊][员員]|[摄攝]影|作者|[编編][辑輯]|审核|校对|供稿|撰稿))\\s*[:：/／|｜]?\\s*`,
  'gu',
);

/**
 * The makers that `text` names, when it names nothing else: `记者 张三 通讯员 李四`, `文/张三 图/李四`, `张三 摄`.
 * `undefined` for any other text.
 *
 * @param bare whether names without a role are taken for reporters, as in final brackets: `（王钰哲）`
 */
export function readCredits(text: string, bare: boolean): Credits | undefined {
  const plain = text
    .replace(/[\s　]+/gu, ' ')
    .replace(/^[\s□■●◎▲△◆◇★☆◥◤·•]+/u, '')
    .trim();
  if (plain === '' || [...plain].length > 80 || /[。！？；，!?;]/u.test(plain)) return undefined;
  const groups = readGroups(plain, bare);
  if (groups === undefined) return undefined;
  const credits = { reporters: [] as string[], photographers: [] as string[], editors: [] as string[] };
  for (const { role, names } of groups) {
    for (const key of role === 'both' ? (['reporters', 'photographers'] as const) : [role])
      for (const name of names) if (!credits[key].includes(name)) credits[key].push(name);
  }
  if (groups.every((group) => group.names.length === 0)) return undefined;
  const { people: reporters, organizations } = partOrganizations(credits.reporters);
  const people = [...reporters, ...credits.photographers, ...credits.editors];
  return { ...credits, reporters, organizations, doubtful: !people.every(isPersonName) };
}

/** Names of people, and those of organizations among them. */
export function partOrganizations(names: readonly string[]): {
  readonly people: readonly string[];
  readonly organizations: readonly string[];
} {
  return {
    people: names.filter((name) => !isOrganizationName(name)),
    organizations: names.filter(isOrganizationName),
  };
}

interface Group {
  readonly role: Role;
  readonly names: readonly string[];
}

/** The names with their roles; a role stands before its names (`文/张三 图/李四`) or behind them (`张三 文 李四 图`). */
function readGroups(text: string, bare: boolean): readonly Group[] | undefined {
  const parts = text.split(anyRole);
  const roles = parts.filter((_, index) => index % 2 === 1).map(roleOf);
  const lists = parts.filter((_, index) => index % 2 === 0).map(readNames);
  if (!lists.every((names) => names !== undefined)) return undefined;
  const [first = [], ...behind] = lists;
  const lastRole = roles.at(-1);
  if (lastRole === undefined) {
    const known = first.every((name) => isPersonName(name) || organizationEnding.test(name));
    return bare && known ? [{ role: 'reporters', names: first }] : undefined;
  }
  const endsWithRole = behind.at(-1)?.length === 0;
  if (first.length > 0) {
    if (endsWithRole) return roles.map((role, index) => ({ role, names: lists[index] ?? [] }));
    return [
      { role: 'reporters', names: first },
      ...roles.map((role, index) => ({ role, names: behind[index] ?? [] })),
    ];
  }
  const groups = roles.map((role, index) => ({ role, names: behind[index] ?? [] }));
  const before = groups.at(-2);
  if (!endsWithRole || before === undefined) return groups;
  // `记者 张三 文/图` is one person's work, `记者 张三 李四 摄` the last one's.
  const shared = lastRole === 'both' || before.names.length === 1 ? before.names : before.names.slice(-1);
  const kept = shared === before.names ? before.names : before.names.slice(0, -1);
  return [...groups.slice(0, -2), { ...before, names: kept }, { role: lastRole, names: shared }];
}

/**
 * The names in `text`, parted by `、`, commas, slashes or spaces; a name with a space within (`王　伟`) is put together.
 * `undefined` when something is no name of a person or an organization.
 */
export function readNames(text: string): readonly string[] | undefined {
  const pieces = text
    .split(/[\s　、,，;；/／|｜]+/u)
    .map((piece) => piece.replace(/^[()（）【】[\]]+|[()（）【】[\]]+$/gu, ''))
    .filter((piece) => piece !== '');
  const names: string[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const [piece = '', next = ''] = [pieces[at], pieces[at + 1]];
    if (isOneHan(piece) && isOneHan(next)) {
      names.push(piece + next);
      at += 1;
    } else if (/^[A-Za-z.'-]+$/.test(piece) && /^[A-Za-z.'-]+$/.test(names.at(-1)?.split(' ').at(-1) ?? '')) {
      names.push(`${names.pop()} ${piece}`);
    } else names.push(piece);
  }
  return names.every(isName) ? names : undefined;
}

function isOneHan(text: string): boolean {
  return /^\p{Script=Han}$/u.test(text);
}

function isName(text: string): boolean {
  if (/^[A-Za-z][\w.' -]{0,40}$/.test(text)) return true;
  if (!/^[\p{Script=Han}·•・\dA-Za-z]{2,24}$/u.test(text)) return false;
  return [...text].length <= 4 || isPersonName(text) || organizationEnding.test(text);
}
