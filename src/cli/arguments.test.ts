import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from './arguments.ts';
import { commands } from './commands/registry.ts';
import { optionNames } from './options.ts';

function parse(...args: string[]) {
  const { line, values } = parseCommandLine(args, commands);
  return { ...line, command: 'command' in line ? line.command?.name : undefined, values };
}

function mistake(...args: string[]) {
  const { line } = parseCommandLine(args, commands);
  return line.kind === 'wrong' ? line.usage : undefined;
}

describe('parseCommandLine', () => {
  it('reads the command and its options', () => {
    expect(parse('build', '--content', 'a', '--out=b', '--json')).toMatchObject({
      kind: 'run',
      command: 'build',
      values: { content: 'a', out: 'b', json: true },
    });
  });

  it('takes options before the command, whose values are not mistaken for it', () => {
    expect(parse('--out', 'init', '--lang', 'zh', 'build')).toMatchObject({
      kind: 'run',
      command: 'build',
      values: { out: 'init', lang: 'zh' },
    });
  });

  it('gives help for the command that --help or `help` stands with', () => {
    expect(parse('build', '--help')).toMatchObject({ kind: 'help', command: 'build' });
    expect(parse('-h', 'dev')).toMatchObject({ kind: 'help', command: 'dev' });
    expect(parse('help', 'init')).toMatchObject({ kind: 'help', command: 'init' });
    expect(parse('--help')).toMatchObject({ kind: 'help', command: undefined });
    expect(parse('help')).toMatchObject({ kind: 'help', command: undefined });
  });

  it('asks for a command when there is none', () => {
    expect(mistake()).toEqual({ kind: 'no-command' });
    expect(mistake('--lang', 'zh')).toEqual({ kind: 'no-command' });
  });

  it('suggests the command or option that may have been meant', () => {
    expect(mistake('biuld')).toEqual({ kind: 'unknown-command', found: 'biuld', nearest: 'build' });
    expect(mistake('build', '--contnet', 'x')).toEqual({
      kind: 'unknown-option',
      found: '--contnet',
      nearest: '--content',
      command: 'build',
    });
    expect(mistake('zzzzzz')).toMatchObject({ kind: 'unknown-command', nearest: undefined });
  });

  it('refuses an option that another command takes', () => {
    expect(mistake('build', '--port', '80')).toMatchObject({ kind: 'unknown-option', found: '--port' });
  });

  it('refuses a value that is missing, empty, too much or not possible', () => {
    expect(mistake('build', '--out')).toEqual({ kind: 'value-missing', option: 'out' });
    expect(mistake('build', '--out=')).toEqual({ kind: 'value-missing', option: 'out' });
    expect(mistake('build', '--out', '--json')).toEqual({ kind: 'value-missing', option: 'out' });
    expect(mistake('build', '--json=yes')).toEqual({ kind: 'value-unexpected', option: 'json' });
    for (const port of ['65536', '4e3', '-1', '80a'])
      expect(mistake('preview', `--port=${port}`)).toEqual({
        kind: 'value-wrong',
        option: 'port',
        found: port,
      });
    expect(mistake('build', '--lang', 'fr')).toEqual({ kind: 'value-wrong', option: 'lang', found: 'fr' });
  });

  it('refuses two options that exclude each other', () => {
    expect(mistake('build', '--dry-run', '--watch')).toEqual({
      kind: 'options-exclusive',
      options: ['watch', 'dry-run'],
    });
  });

  it('refuses words that the command has no use for', () => {
    expect(mistake('build', 'content')).toMatchObject({ kind: 'too-many-words', found: 'content' });
    expect(parse('init', 'here')).toMatchObject({ kind: 'run', words: ['here'] });
    expect(mistake('init', 'here', 'there')).toMatchObject({ kind: 'too-many-words', found: 'there' });
  });

  it('answers every command line without throwing', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom(...commands.map(({ name }) => name), '--', '-', '--=', '--__proto__', '-hV'),
      fc.constantFrom(...optionNames).map((name) => `--${name}`),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (args) => {
        expect(['run', 'help', 'version', 'wrong']).toContain(parse(...args).kind);
      }),
    );
  });
});
