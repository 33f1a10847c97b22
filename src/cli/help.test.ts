import { describe, expect, it } from 'vitest';
import { commands } from './commands/registry.ts';
import { displayWidth } from './display-width.ts';
import { writeCommandHelp, writeHelp } from './help.ts';
import { optionNames } from './options.ts';
import { textsIn } from './texts/texts.ts';

const everyHelp = (['zh', 'en'] as const).flatMap((language) => [
  writeHelp(commands, textsIn(language)),
  ...commands.map((command) => writeCommandHelp(command, textsIn(language))),
]);

describe('help', () => {
  it('names every command, and every option with some command', () => {
    for (const command of commands) expect(everyHelp[0]).toContain(`  ${command.name}`);
    for (const option of optionNames) expect(everyHelp.join('')).toContain(`  --${option}`);
  });

  it('fits into 120 columns', () => {
    for (const line of everyHelp.join('').split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(120);
  });

  it('lines the texts up by columns, not by characters', () => {
    expect(
      writeCommandHelp(
        commands.find(({ name }) => name === 'preview')!,
        textsIn('zh'),
      ),
    ).toMatchInlineSnapshot(`
      "在本机查看生成的网站

      用法：baoku preview [--out DIR] [--port PORT] [--host]

      像网站主机那样提供网站。默认端口被占用时，改用下一个空闲端口；
      用 --port 指定的端口被占用时，命令失败。

      选项：
        --out DIR      生成的网站所在的文件夹（默认：dist）
        --port PORT    本机服务的端口，0 表示任意（默认：4321）
        --host         允许网络中的其他机器访问
        --lang zh|en   这些文字的语言
        --help, -h     显示此说明
        --version, -V  显示版本
      "
    `);
  });

  it('speaks one language at a time', () => {
    expect(writeHelp(commands, textsIn('en'))).not.toMatch(/\p{Script=Han}/u);
  });
});
