import type { Command, CommandCall } from '../command.ts';
import { chooseShard } from '../shard-option.ts';
import { dryRun } from './dry-run.ts';
import { loadBuildSite, runBuild, type BuildWishes } from './run-build.ts';
import { watchBuild } from './watch-build.ts';

/** `baoku build`. */
export function buildCommand(loadBuilder = loadBuildSite): Command {
  return {
    name: 'build',
    options: [
      'content',
      'public',
      'out',
      'cache',
      'drafts',
      'now',
      'compact',
      'watch',
      'dry-run',
      'shard',
      'json',
    ],
    exclusive: [
      ['watch', 'dry-run'],
      ['watch', 'compact'],
      ['shard', 'watch'],
      ['shard', 'dry-run'],
      ['shard', 'compact'],
    ],
    async run(call) {
      if (call.values.watch === true) return watchBuild(call);
      if (call.values['dry-run'] === true) return dryRun(call);
      return runBuild(call, loadBuilder, wishesOf);
    },
  };
}

function wishesOf({ values, surroundings }: CommandCall): BuildWishes {
  return {
    compact: values.compact === true,
    ...(values.shard !== undefined && { shard: chooseShard(values.shard, surroundings.environment) }),
  };
}
