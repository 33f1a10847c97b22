import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** How names are read, from one build to the next: to find it for the ten thousands of names of a large archive takes a third of a second. */
export interface KnownSyllables {
  /** Syllables of a name, found only where no earlier build has. */
  readonly of: (name: string) => string;
  /** Keeps those that were asked for, where some of them are new. */
  readonly save: () => void;
}

/**
 * @param file where they are kept; one that cannot be read or is not what was written counts as none
 * @param fingerprint of the code that finds them: what other code found is not known
 * @param find finds the syllables of a name
 */
export function openSyllables(
  file: string,
  fingerprint: string,
  find: (name: string) => string,
): KnownSyllables {
  const known = read(file, fingerprint);
  const asked = new Map<string, string>();
  let isNew = false;
  return {
    of(name) {
      let syllables = known.get(name);
      if (syllables === undefined) {
        syllables = find(name);
        isNew = true;
      }
      asked.set(name, syllables);
      return syllables;
    },
    save() {
      if (!isNew) return;
      const text = JSON.stringify([fingerprint, [...asked]]);
      const fresh = `${file}.${process.pid}`;
      writeFileSync(fresh, `${hash('sha256', text)}\n${text}`);
      renameSync(fresh, file);
    },
  };
}

function read(file: string, fingerprint: string): ReadonlyMap<string, string> {
  try {
    const [digest, text = ''] = readFileSync(file, 'utf8').split('\n', 2);
    if (digest !== hash('sha256', text)) return new Map();
    const [by, names] = JSON.parse(text) as [string, [string, string][]];
    return new Map(by === fingerprint ? names : []);
  } catch {
    return new Map();
  }
}
