import { fillCitationDay } from './citation-day.ts';
import { startTools } from './article-tools.ts';

fillCitationDay(new Date());
startTools();
