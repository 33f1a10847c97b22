import { fillCitationDay } from './citation-day.ts';
import { showAge } from './age-notice.ts';
import { startTools } from './article-tools.ts';

showAge();
fillCitationDay(new Date());
startTools();
