import { createApp } from 'astro/app/entrypoint';

/** The application that Astro makes of `src/pages`. It gives each page in one piece: nobody waits for its first part. */
export const app = createApp({ streaming: false });

// Looking for a module that is loaded already takes a thirtieth of what a page takes to make.
const { pageMap } = app.manifest;
for (const [component, load] of pageMap ?? []) {
  let loaded: ReturnType<typeof load> | undefined;
  pageMap?.set(component, () => (loaded ??= load()));
}
