/**
 * Lets a build divide its index as if few articles were many: a dozen give bundles that other processes make, a bundle of
 * recent changes, and a fold of it into the periods. Loaded with `--import` before the program.
 */
import { registerHooks } from 'node:module';

/** @type {Readonly<Record<string, number>>} */
const numbers = { largestBundle: 10, remakeAtMost: 0, largestRecent: 6, makeHereAtMost: 5 };
const sources = /\/src\/search\/build\/(make-missing|search-options)\.ts$/;

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!sources.test(url)) return loaded;
    let replaced = 0;
    const source = String(loaded.source).replace(
      new RegExp(`\\b(${Object.keys(numbers).join('|')})( = |: )\\d+`, 'g'),
      (_, name, sign) => {
        replaced += 1;
        return `${name}${sign}${numbers[name]}`;
      },
    );
    if (replaced === 0) throw new Error(`${url} holds none of the numbers that are to be small.`);
    return { ...loaded, source };
  },
});
