import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { optionTable } from '../../src/cli/options.ts';
import { workflowErrors } from './check-workflow.ts';

const file = path.resolve(import.meta.dirname, '../../starter/.github/workflows/publish.yml');
const text = readFileSync(file, 'utf8');

interface Workflow {
  on: { push: { branches: string[] }; schedule?: unknown[] };
  permissions: Record<string, string>;
  jobs: Record<string, { steps: { uses?: string; run?: string; with?: Record<string, unknown> }[] }>;
}

describe('the workflow of a new archive', () => {
  it('is one by GitHub’s own parser, with the hourly build that can be switched on, too', async () => {
    expect(await workflowErrors(text)).toEqual([]);
    const hourly = text.replace('  # schedule:', '  schedule:').replace('  #   - cron:', '    - cron:');
    expect(await workflowErrors(hourly)).toEqual([]);
    expect((parse(hourly) as Workflow).on.schedule).toHaveLength(1);
  });

  it('builds each push to the main branch, and publishes what was built', () => {
    const { on, permissions, jobs } = parse(text) as Workflow;
    expect(on.push.branches).toEqual(['main']);
    expect(permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' });
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    const names = steps.map(({ uses, run }) => run ?? uses?.replace(/@v\d+$/, ''));
    expect(names).toEqual([
      ...['actions/checkout', 'actions/setup-node', 'actions/cache', 'npm ci', 'npx baoku build'],
      ...['actions/upload-pages-artifact', 'actions/deploy-pages'],
    ]);
    expect(steps[2]?.with?.['path']).toBe(optionTable.cache.standard);
    expect(steps[5]?.with?.['path']).toBe(optionTable.out.standard);
  });
});
