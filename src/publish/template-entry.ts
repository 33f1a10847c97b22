import { createApp } from 'astro/app/entrypoint';

/** The application that Astro makes of `src/pages`. It gives each page in one piece: nobody waits for its first part. */
export const app = createApp({ streaming: false });
