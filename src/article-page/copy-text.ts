/**
 * Puts the text of an element on the clipboard.
 *
 * @returns whether it came there; where not, the text is selected, so that the reader can copy it
 */
export async function copyText(place: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(place.textContent.trim());
    return true;
  } catch {
    // Sites in an institution's own network often have no HTTPS, without which browsers give no clipboard.
    getSelection()?.selectAllChildren(place);
    // oxlint-disable-next-line typescript/no-deprecated
    return document.execCommand('copy');
  }
}
