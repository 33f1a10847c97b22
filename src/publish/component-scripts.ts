import { readFileSync } from 'node:fs';

/**
 * Loads the scripts of components (`<script>` in an .astro file) for Astro. Astro looks for them below its root when
 * the path of the component and that of the root have not even their first folder in common (`isPathInRoot` in
 * Astro's `vite-plugin-utils`): a cache in /tmp and a package in /home would not compile.
 */
export function loadComponentScripts() {
  return {
    name: 'baoku:component-scripts',
    load: { order: 'pre' as const, handler: componentScript },
  };
}

/** The script of a module `….astro?astro&type=script&index=0&lang.ts`; `undefined` for any other. */
function componentScript(id: string, options?: { readonly ssr?: boolean | undefined }): string | undefined {
  const [, file, index] = /^(.+\.astro)\?astro&type=script&index=(\d+)/.exec(id) ?? [];
  if (file === undefined) return undefined;
  // The development server imports scripts where it renders, too; they are to run in browsers alone.
  if (options?.ssr === true) return '';
  const scripts = [...readFileSync(file, 'utf8').matchAll(/<script>(.*?)<\/script>/gs)];
  return scripts[Number(index)]?.[1];
}
