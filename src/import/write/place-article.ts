import { yearOf, type CalendarDay } from '../../archive/calendar-day.ts';
import type { Shelf } from '../../authoring/shelf.ts';
import { folderOfNewArticles } from '../../loader/article-files.ts';
import { suggestArticleId } from '../../loader/article-id.ts';

/** The ids and paths in use, with those that this import adds. */
export interface Places {
  /** The path of the article's file within the content folder: the next free one for its id. */
  readonly place: (day: CalendarDay, title: string, id: string | undefined) => string;
}

/** Places for new articles among those of `shelf`. Every place given is in use from then on. */
export function openPlaces(shelf: Shelf): Places {
  const ids = new Set(shelf.files.keys());
  const paths = new Set(shelf.paths);
  const folder = folderOfNewArticles(shelf.rules);
  return {
    place(day, title, id) {
      const first = id ?? suggestArticleId(title, day);
      for (let number = 1; ; number++) {
        const free = number === 1 ? first : `${first}-${number}`;
        const file = `${folder}/${yearOf(day)}/${day}-${free}.md`;
        if (ids.has(free) || paths.has(file.toLowerCase())) continue;
        ids.add(free);
        paths.add(file.toLowerCase());
        return file;
      }
    },
  };
}
