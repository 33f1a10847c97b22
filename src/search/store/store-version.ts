import { PAGEFIND_VERSION } from './pagefind-format.ts';

/** Another one stands for files of another layout. */
export const STORE_VERSION = PAGEFIND_VERSION;
