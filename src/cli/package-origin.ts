import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where this Baoku comes from, so that a new archive can be built with the same one. */
export type PackageOrigin =
  /** npm knows it by what package.json says of it: a version, or an address. */
  | { readonly kind: 'npm'; readonly specifier: string }
  /** It was installed from a packed file that is still there; absolute path. */
  | { readonly kind: 'packed'; readonly file: string }
  /** These are the sources, a clone for example: they have to be packed first. Absolute path. */
  | { readonly kind: 'sources'; readonly directory: string };

/**
 * Looks up where the package in `directory` was installed from: the project around its `node_modules` says so. What was
 * installed in another way (for the whole machine, say) counts as published under its version.
 *
 * @param directory absolute path of the package, symbolic links followed
 */
export function findPackageOrigin(directory: string, version: string): PackageOrigin {
  const place = path.resolve(directory);
  const modules = path.dirname(place);
  if (path.basename(modules) !== 'node_modules') return { kind: 'sources', directory: place };
  const project = path.dirname(modules);
  const specifier = specifierIn(path.join(project, 'package.json'));
  const file = /^file:(.+\.(?:tgz|tar\.gz))$/.exec(specifier ?? '')?.[1];
  if (file !== undefined) {
    const packed = path.resolve(project, file);
    if (existsSync(packed)) return { kind: 'packed', file: packed };
  }
  // A range would let another machine take a later version than the one that wrote the archive.
  const isAddress = specifier !== undefined && /^(?:https?|git(?:\+\w+)?|github|gitlab):/.test(specifier);
  return { kind: 'npm', specifier: isAddress ? specifier : version };
}

function specifierIn(manifest: string): string | undefined {
  try {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(manifest, 'utf8')) as Dependents;
    return dependencies?.['baoku'] ?? devDependencies?.['baoku'];
  } catch {
    // Without a readable package.json, nothing says where it came from.
    return undefined;
  }
}

interface Dependents {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
