import * as nodeModule from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Lets Node keep what it compiled, for this process and the ones that it starts: a build loads a thousand modules, and
 * compiling them takes half of its start (https://nodejs.org/api/module.html#module-compile-cache). A folder that cannot be
 * written to means no cache. Where `NODE_COMPILE_CACHE` is set, Node does so by itself.
 */
export function useCompileCache() {
  if (process.env['NODE_COMPILE_CACHE'] !== undefined) return;
  try {
    const folder = path.join(cacheFolder(), 'baoku/compiled');
    const { status } = nodeModule.enableCompileCache(folder);
    if (status === nodeModule.constants.compileCacheStatus.ENABLED)
      process.env['NODE_COMPILE_CACHE'] = folder;
  } catch {
    // A user without a home folder, for one.
  }
}

/** Where a user's programs keep what they can make again. Not the temporary folder: anyone could put code there for Node to run. */
function cacheFolder() {
  if (process.platform === 'win32')
    return process.env['LOCALAPPDATA'] ?? path.join(homedir(), 'AppData/Local');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library/Caches');
  // https://specifications.freedesktop.org/basedir-spec/latest/, which has relative paths ignored.
  const chosen = process.env['XDG_CACHE_HOME'];
  return chosen !== undefined && path.isAbsolute(chosen) ? chosen : path.join(homedir(), '.cache');
}
