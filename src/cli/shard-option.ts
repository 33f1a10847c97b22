import { OperatorError } from '../publish/operator-error.ts';
import type { Shard } from '../publish/shard.ts';

/** What `--shard` asks for: a shard, or the one that the environment names; with a total, of so many. */
type ShardRequest = Shard | { readonly number: 'auto'; readonly total: number | undefined };

/** Environment variables that number the machines of a job, and what number each gives the first. */
const numberVariables = [
  // GitLab's `parallel`.
  { name: 'CI_NODE_INDEX', first: 1 },
  // Kubernetes' Indexed Jobs.
  { name: 'JOB_COMPLETION_INDEX', first: 0 },
] as const;

/** Whether `text` is `2/7`, `auto` or `auto/7`. */
export function isShardRequest(text: string): boolean {
  return parseRequest(text) !== undefined;
}

/**
 * The shard that this machine is to build.
 *
 * @param text what {@link isShardRequest} accepts
 * @throws OperatorError `shard-number-unknown`, `shard-total-unknown`, `shard-impossible` when the environment does not say,
 *   or says what cannot be
 */
export function chooseShard(text: string, environment: Readonly<Record<string, string | undefined>>): Shard {
  const request = parseRequest(text);
  if (request === undefined) throw new TypeError(`No shard: ${text}`);
  const { number, total: asked } = request;
  if (number !== 'auto') return { number, total: asked };
  const variable = numberVariables.find(({ name }) => isSet(environment[name]));
  if (variable === undefined) throw new OperatorError('shard-number-unknown', {});
  // Kubernetes tells no total; a job of GitLab has its own.
  const told = variable.name === 'CI_NODE_INDEX' ? environment['CI_NODE_TOTAL'] : undefined;
  const total = asked === undefined ? told : String(asked);
  if (!isSet(total)) throw new OperatorError('shard-total-unknown', { variable: variable.name });
  const index = environment[variable.name] as string;
  const found = `${/^\d+$/.test(index) ? Number(index) + 1 - variable.first : index}/${total}`;
  const shard = parseRequest(found);
  const isContradicted = isSet(told) && told !== total;
  if (shard === undefined || shard.number === 'auto' || isContradicted)
    throw new OperatorError('shard-impossible', { found, variable: variable.name });
  return shard;
}

function parseRequest(text: string): ShardRequest | undefined {
  const [, first = '', second] = /^(auto|[1-9]\d{0,3})(?:\/([1-9]\d{0,3}))?$/.exec(text) ?? [];
  const total = second === undefined ? undefined : Number(second);
  if (first === 'auto') return { number: 'auto', total };
  const number = Number(first);
  return first === '' || total === undefined || number > total ? undefined : { number, total };
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
