import path from 'node:path';
import type { Command } from '../command.ts';
import { loadBuildSite, runBuild } from './run-build.ts';

/** `baoku merge`: a build that takes from the folders of shards what those have made. */
export function mergeCommand(loadBuilder = loadBuildSite): Command {
  return {
    name: 'merge',
    options: ['content', 'public', 'out', 'cache', 'drafts', 'now', 'json'],
    word: 'DIR…',
    words: 'some',
    run: (call) =>
      runBuild(call, loadBuilder, ({ words, surroundings }) => ({
        shards: words.map((folder) => path.resolve(surroundings.workingDirectory, folder)),
      })),
  };
}
