/** Lets a build run as on a machine for which sharp has no program. Loaded with `--import` before the program. */
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === 'sharp') throw new Error('This machine has no sharp.');
    return nextResolve(specifier, context);
  },
});
