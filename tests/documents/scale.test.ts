import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { parseCommandLine } from '../../src/cli/arguments.ts';
import { commands } from '../../src/cli/commands/registry.ts';
import { chooseShard } from '../../src/cli/shard-option.ts';
import { workflowErrors } from './check-workflow.ts';
import { fencedBlocks } from './fenced-blocks.ts';
import { gitlabPipeline } from './gitlab-schema.ts';
import { kubernetesJob } from './kubernetes-schema.ts';

const text = readFileSync(path.resolve(import.meta.dirname, '../../docs/scale.md'), 'utf8');
const blocks = fencedBlocks(text)
  .filter(({ language }) => language === 'yaml')
  .map((block) => block.text);
const [github = '', gitlab = '', ...kubernetes] = blocks;

/** The command lines of `baoku` in a script, with variables replaced. */
function commandLines(script: string, variables: Readonly<Record<string, string>> = {}): string[][] {
  const filled = script.replaceAll(
    /\$\{\{ ([\w.-]+) \}\}|\$(\w+)/g,
    (whole, context: string | undefined, variable: string) => {
      return variables[context ?? variable] ?? whole;
    },
  );
  return [...filled.matchAll(/^npx baoku (.+)$/gm)].map(([, args = '']) =>
    args.replaceAll('"', '').split(' '),
  );
}

/** What `baoku build --shard` is asked for by a command line, and where it puts that. */
function shardOf(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { line, values } = parseCommandLine(args, commands);
  expect(line, args.join(' ')).toMatchObject({ kind: 'run', command: { name: 'build' } });
  return { ...chooseShard(values.shard ?? '', environment), out: values.out };
}

function expectMerge(script: string): void {
  const [args = []] = commandLines(script);
  const { line } = parseCommandLine(args, commands);
  expect(line).toMatchObject({ kind: 'run', command: { name: 'merge' }, words: ['shards/*'] });
}

const sevenShards = [1, 2, 3, 4, 5, 6, 7].map((number) => ({ number, total: 7 }));

describe('the examples for many machines', () => {
  it('are all of the YAML there is, without a fault of form', () => {
    expect(blocks).toHaveLength(4);
    for (const block of blocks) {
      const { errors, warnings } = parseDocument(block, { strict: true, uniqueKeys: true });
      expect([...errors, ...warnings]).toEqual([]);
    }
  });

  it('GitHub Actions: is a workflow by GitHub’s own parser, whose jobs build every shard once', async () => {
    expect(await workflowErrors(github)).toEqual([]);
    const { jobs } = parse(github) as {
      jobs: Record<string, { strategy?: { matrix: { shard: number[] } }; steps: { run?: string }[] }>;
    };
    const scripts = (job: string) => jobs[job]?.steps.map(({ run }) => run ?? '').join('\n') ?? '';
    const numbers = jobs['shard']?.strategy?.matrix.shard ?? [];
    const shards = numbers.map((number) => {
      const variables = { 'matrix.shard': `${number}`, 'strategy.job-total': `${numbers.length}` };
      return shardOf(commandLines(scripts('shard'), variables)[0] ?? []);
    });
    expect(shards).toEqual(sevenShards.map((shard) => ({ ...shard, out: `shards/${shard.number}` })));
    expectMerge(scripts('publish'));
  });

  it('GitLab: is a pipeline by its reference, whose jobs build every shard once', () => {
    const { jobs } = gitlabPipeline.parse(parse(gitlab));
    const { parallel = 0, script = [], artifacts } = jobs['shard'] ?? {};
    const shards = Array.from({ length: parallel }, (_, index) => {
      const environment = { CI_NODE_INDEX: `${index + 1}`, CI_NODE_TOTAL: `${parallel}` };
      return shardOf(commandLines(script.join('\n'), environment)[0] ?? [], environment);
    });
    expect(shards).toEqual(sevenShards.map((shard) => ({ ...shard, out: `shards/${shard.number}` })));
    expect(artifacts?.paths).toEqual(['shards/$CI_NODE_INDEX']);
    expectMerge(jobs['pages']?.script.join('\n') ?? '');
  });

  it('Kubernetes: are Jobs by its reference, of which one builds every shard once', () => {
    const [shardJob, mergeJob] = kubernetes.map((block) => kubernetesJob.parse(parse(block)));
    const scriptOf = (job: typeof shardJob) => job?.spec.template.spec.containers[0]?.command.at(-1) ?? '';
    const shards = Array.from({ length: shardJob?.spec.completions ?? 0 }, (_, index) => {
      const environment = { JOB_COMPLETION_INDEX: `${index}` };
      return shardOf(commandLines(scriptOf(shardJob), environment)[0] ?? [], environment);
    });
    expect(shards).toEqual(sevenShards.map((shard, index) => ({ ...shard, out: `shards/${index}` })));
    expectMerge(scriptOf(mergeJob));
  });

  it('are checked so that a misspelt key, a missing job and an unknown variable show', async () => {
    expect(await workflowErrors(github.replace('runs-on:', 'run-on:'))).not.toEqual([]);
    expect(await workflowErrors(github.replace('needs: shard', 'needs: shards'))).not.toEqual([]);
    expect(await workflowErrors(github.replaceAll('matrix.shard', 'matrx.shard'))).not.toEqual([]);
    for (const [from, to] of [
      ['parallel:', 'paralel:'],
      ['needs: [shard]', 'needs: [shards]'],
      ['stage: deploy', 'stage: publish'],
    ] as const)
      expect(gitlabPipeline.safeParse(parse(gitlab.replace(from, to))).success, to).toBe(false);
    const [job = ''] = kubernetes;
    for (const [from, to] of [
      ['completionMode:', 'completionsMode:'],
      ['completions: 7', 'completions: "7"'],
      ['mountPath: /cache', 'mountPath: cache'],
      ['- name: cache', '- name: caches'],
    ] as const)
      expect(kubernetesJob.safeParse(parse(job.replace(from, to))).success, to).toBe(false);
  });
});
