import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { fakeSurroundings } from '../../../tests/fake-surroundings.ts';
import { sampleSchedule } from '../../../tests/samples/schedule.ts';
import { newProblem } from '../../archive/problem-catalogue.ts';
import { runCommandLine } from '../main.ts';
import { devCommand } from './dev.ts';

it('prints the address and the content’s problems, and stops the server when interrupted', async () => {
  const { surroundings, written, interrupt } = fakeSurroundings();
  const happened: string[] = [];
  const command = devCommand(async () => async ({ onProblems, onRebuilt, onSchedule, port, host }) => {
    onRebuilt?.('content');
    onSchedule?.(sampleSchedule({ expired: 1 }));
    onProblems?.([newProblem('body-empty', { file: 'articles/a.md', line: 4, column: 1 }, {})]);
    happened.push(`started at ${host}:${port}`);
    return {
      url: 'http://localhost:1/',
      stop: async () => {
        happened.push('stopped');
      },
    };
  });

  const ended = runCommandLine(['dev', '--content', tmpdir(), '--port', '0'], surroundings, [command]);
  await expect.poll(() => written.output).toContain('Open http://localhost:1/');
  expect(written.output).toContain('Not published: 1 expired.\n');
  expect(written.errors).toContain('made anew: content.\n');
  expect(written.errors).toContain('articles/a.md:4:1  ');
  expect(happened).toEqual(['started at 127.0.0.1:0']);

  interrupt();
  expect(await ended).toBe(0);
  expect(happened).toEqual(['started at 127.0.0.1:0', 'stopped']);
});
