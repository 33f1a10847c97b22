import { filesByFetch } from '../store/search-files.ts';
import { filesOfEdition } from '../store/shown-files.ts';
import { alikeQuery } from '../text/alike.ts';
import { parseQuery } from '../text/query.ts';
import { createSearchClient, type SearchClient } from './search-client.ts';

/**
 * Searches the index of all editions, and shows the names, headlines and addresses of one.
 *
 * @param index address of the index's folder, with a final slash
 * @param shown address of the folder with the edition's own files of the index, with a final slash
 */
export function createEditionClient(index: string, shown: string): SearchClient {
  const files = filesOfEdition(filesByFetch(shown), filesByFetch(index));
  return createSearchClient(files, (text) => alikeQuery(parseQuery(text)));
}
