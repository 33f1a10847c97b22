/** Lets Node run our TypeScript where the package is installed below node_modules: what processes and threads are to import first. */
export const typescriptHook = new URL('../../bin/typescript.mjs', import.meta.url).href;
