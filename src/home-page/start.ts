import { showThisDay } from './this-day.ts';

// Without the file, the page is whole.
showThisDay(new Date()).catch(() => undefined);
