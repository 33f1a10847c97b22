import about from '../styles/sheets/about.css?url';
import article from '../styles/sheets/article.css?url';
import common from '../styles/sheets/common.css?url';
import easyReadingSheet from '../styles/sheets/easy-reading.css?url';
import gallery from '../styles/sheets/gallery.css?url';
import home from '../styles/sheets/home.css?url';
import lists from '../styles/sheets/lists.css?url';
import readAloudSheet from '../styles/sheets/read-aloud.css?url';
import record from '../styles/sheets/record.css?url';
import search from '../styles/sheets/search.css?url';
import standingPage from '../styles/sheets/standing-page.css?url';
import time from '../styles/sheets/time.css?url';
import topic from '../styles/sheets/topic.css?url';

/** A style sheet for each kind of page: what it has beside the common one. */
const sheets = { home, article, lists, record, topic, standingPage, about, search, time };

/** The kinds of pages that look different. */
export type Look = keyof typeof sheets;

/** Addresses of the style sheets of a page, in the order in which it links to them; of an article with pictures, that of their gallery too. */
export function styleSheets(look: Look, hasGallery: boolean): readonly string[] {
  // The common one tells the order of the layers.
  return [common, sheets[look], ...(hasGallery ? [gallery] : [])];
}

/** Addresses of the style sheets that a page loads when its reader wants them. */
export { easyReadingSheet, readAloudSheet };
