/**
 * Tells screen readers through a live region, once things have been quiet for a while: a count for each letter typed
 * would talk over the reader.
 *
 * @param quiet milliseconds
 */
export function createAnnouncer(region: HTMLElement, quiet = 500): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      region.textContent = text;
    }, quiet);
  };
}
