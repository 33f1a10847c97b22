import { expect, it } from 'vitest';
import { fakeSurroundings } from '../../tests/fake-surroundings.ts';
import { OperatorError } from '../publish/operator-error.ts';
import type { Command } from './command.ts';
import { runCommandLine } from './main.ts';

function commandThat(run: Command['run']): Command[] {
  return [{ name: 'build', options: [], run }];
}

it('ends with the exit code of the command', async () => {
  const { surroundings } = fakeSurroundings();
  expect(
    await runCommandLine(
      ['build'],
      surroundings,
      commandThat(async () => 1),
    ),
  ).toBe(1);
});

it('prefers the language of --lang to that of the environment', async () => {
  const { surroundings, written } = fakeSurroundings({ environment: { LANG: 'en_US.UTF-8' } });
  expect(await runCommandLine(['--lang', 'zh', '--help'], surroundings)).toBe(0);
  expect(written.output).toContain('生成网站');
});

it('answers a wrong command line in a few lines on the error stream, with exit code 2', async () => {
  const { surroundings, written } = fakeSurroundings();
  expect(await runCommandLine(['build', '--contnet', 'x'], surroundings)).toBe(2);
  expect(written).toMatchInlineSnapshot(`
    {
      "errors": ""baoku build" has no option --contnet.
    Did you mean --content?
    See: baoku build --help
    ",
      "output": "",
    }
  `);
});

it('says of a wrong value what can be chosen', async () => {
  const { surroundings, written } = fakeSurroundings();
  expect(await runCommandLine(['check', '--format', 'xml'], surroundings)).toBe(2);
  expect(written.errors).toContain(
    '--format cannot be "xml": expected --format FORMAT, form of the report: terminal, github, json or html.',
  );
});

it('shows the help when no command is given, with exit code 2', async () => {
  const { surroundings, written } = fakeSurroundings();
  expect(await runCommandLine([], surroundings)).toBe(2);
  expect(written.output).toBe('');
  expect(written.errors).toContain('Commands:');
});

it('tells an operator what happened and what to do, with exit code 2', async () => {
  const { surroundings, written } = fakeSurroundings({ environment: { LANG: 'zh_CN.UTF-8' } });
  const commands = commandThat(() => Promise.reject(new OperatorError('port-in-use', { port: 80 })));
  expect(await runCommandLine(['build'], surroundings, commands)).toBe(2);
  expect(written.errors).toBe(
    '端口 80 已被别的程序占用。\n  请用 --port PORT 指定另一个，或停止那个程序。\n',
  );
});

it('calls its own bug a bug and asks for a report with the stack and its cause, with exit code 3', async () => {
  const { surroundings, written } = fakeSurroundings();
  const commands = commandThat(() => Promise.reject(new Error('outer', { cause: new TypeError('inner') })));
  expect(await runCommandLine(['build'], surroundings, commands)).toBe(3);
  expect(written.errors).toMatch(
    /^This is a bug of Baoku[^]*Error: outer\n {4}at [^]*\[cause\] TypeError: inner/,
  );
});

it('prints the version of the package', async () => {
  const { surroundings, written } = fakeSurroundings();
  expect(await runCommandLine(['--version'], surroundings)).toBe(0);
  expect(written.output).toMatch(/^\d+\.\d+\.\d+\n$/);
});
