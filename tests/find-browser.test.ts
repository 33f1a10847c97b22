import { describe, expect, it } from 'vitest';
import { findBrowser } from '../scripts/find-browser.mjs';

/** A machine that holds the given files, and on which the given commands succeed and may add files. */
function machine(
  given: {
    files?: string[];
    /** Command and first word → its output; a file that is not named here does not start. */
    commands?: Record<string, { output?: string; adds?: string[] }>;
    environment?: Record<string, string>;
    isRoot?: boolean;
    isDebian?: boolean;
    platform?: NodeJS.Platform;
  } = {},
) {
  const files = new Set(given.files);
  const ran: string[] = [];
  const commands: NonNullable<typeof given.commands> = {
    'fc-list :lang=zh': { output: 'Noto' },
    ...given.commands,
  };
  return {
    ran,
    platform: given.platform ?? 'linux',
    environment: { PATH: '/usr/bin', ...given.environment },
    isRoot: given.isRoot ?? false,
    isDebian: given.isDebian ?? false,
    playwrightBrowser: '/cache/chrome',
    exists: (file: string) => files.has(file),
    run(command: string, args: readonly string[]) {
      const name = command === process.execPath ? 'playwright install' : `${command} ${args[0]}`;
      ran.push(command === process.execPath ? name : [command, ...args].join(' '));
      for (const file of commands[name]?.adds ?? []) files.add(file);
      return commands[name] && (commands[name].output ?? 'ok');
    },
  };
}

const starts = { '/usr/bin/chromium --version': {} };

describe('findBrowser', () => {
  it('takes the one that BAOKU_BROWSER names, or none', () => {
    const commands = { '/my/browser --version': {}, ...starts };
    const environment = { BAOKU_BROWSER: '/my/browser' };
    expect(findBrowser(machine({ files: ['/my/browser', '/usr/bin/chromium'], commands, environment }))).toBe(
      '/my/browser',
    );
    expect(() => findBrowser(machine({ files: ['/usr/bin/chromium'], commands, environment }))).toThrow(
      'BAOKU_BROWSER names /my/browser, which does not start.',
    );
  });

  it('takes an installed one that starts', () => {
    const files = ['/usr/bin/google-chrome', '/usr/bin/chromium'];
    expect(findBrowser(machine({ files, commands: starts }))).toBe('/usr/bin/chromium');
  });

  it('knows where browsers lie on macOS and Windows', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(
      findBrowser(machine({ platform: 'darwin', files: [mac], commands: { [`${mac} --version`]: {} } })),
    ).toBe(mac);
    const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const environment = { PROGRAMFILES: 'C:\\Program Files' };
    expect(findBrowser(machine({ platform: 'win32', files: [windows], environment }))).toBe(windows);
  });

  it('installs Playwright’s own where none is installed', () => {
    const commands = { 'playwright install': { adds: ['/cache/chrome'] }, '/cache/chrome --version': {} };
    expect(findBrowser(machine({ commands }))).toBe('/cache/chrome');
  });

  it('asks Debian for nothing where Playwright’s own can be had', () => {
    const commands = {
      ...{ 'playwright install': { adds: ['/cache/chrome'] }, '/cache/chrome --version': {} },
      ...{ ...starts, 'apt-get update': {}, 'apt-get install': { adds: ['/usr/bin/chromium'] } },
    };
    const debian = machine({ commands, isDebian: true, isRoot: true });
    expect(findBrowser(debian)).toBe('/cache/chrome');
    expect(debian.ran.filter((line) => line.startsWith('apt-get'))).toEqual([]);
  });

  it('installs Debian’s package where Playwright’s cannot be had, as root alone', () => {
    const commands = { ...starts, 'apt-get update': {}, 'apt-get install': { adds: ['/usr/bin/chromium'] } };
    const root = machine({ commands, isDebian: true, isRoot: true });
    expect(findBrowser(root)).toBe('/usr/bin/chromium');
    expect(root.ran.filter((line) => line.startsWith('apt-get'))).toEqual([
      'apt-get update',
      'apt-get install -y --no-install-recommends chromium fonts-noto-cjk',
    ]);
    const user = machine({ commands, isDebian: true });
    expect(() => findBrowser(user)).toThrow('install Chrome or Chromium');
    expect(user.ran.filter((line) => line.startsWith('apt-get'))).toEqual([]);
  });

  it('sees to a font with Chinese characters, or says what to install', () => {
    const files = ['/usr/bin/chromium'];
    const commands = { ...starts, 'fc-list :lang=zh': { output: '\n' } };
    expect(() => findBrowser(machine({ files, commands }))).toThrow('apt-get install fonts-noto-cjk');
  });
});
