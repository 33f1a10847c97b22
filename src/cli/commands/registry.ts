import type { Command, CommandName } from '../command.ts';
import { adoptCommand } from './adopt.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { checkSearchCommand } from './check-search.ts';
import { devCommand } from './dev.ts';
import { importCommand } from './import.ts';
import { initCommand } from './init.ts';
import { mergeCommand } from './merge.ts';
import { newCommand } from './new.ts';
import { nextCommand } from './next.ts';
import { previewCommand } from './preview.ts';
import { redirectsCommand } from './redirects.ts';

// A record, so that a command with a name but no entry does not compile.
const registry: Readonly<Record<CommandName, Command>> = {
  build: buildCommand(),
  preview: previewCommand,
  dev: devCommand(),
  init: initCommand(),
  adopt: adoptCommand(),
  new: newCommand(),
  next: nextCommand(),
  import: importCommand(),
  check: checkCommand(),
  'check-search': checkSearchCommand(),
  redirects: redirectsCommand(),
  merge: mergeCommand(),
};

/** All commands, in the order of the help. */
export const commands: readonly Command[] = Object.values(registry);
