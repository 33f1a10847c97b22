import { fillCitationDay } from './citation-day.ts';
import { showAge } from './age-notice.ts';
import { startTools } from './article-tools.ts';

const now = new Date();
showAge(now);
fillCitationDay(now);
startTools();
