import { createApp } from 'astro/app/entrypoint';

/** The application that Astro makes of `src/pages`. */
export const app = createApp();
