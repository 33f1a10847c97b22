/** Has the page follow a style sheet, or no longer follow it. */
export function linkSheet(address: string, wanted: boolean): void {
  let link = document.querySelector<HTMLLinkElement>(`link[href="${address}"]`);
  if (link === null && wanted) {
    link = Object.assign(document.createElement('link'), {
      rel: 'stylesheet',
      media: 'screen',
      href: address,
    });
    document.head.append(link);
  }
  if (link !== null) link.disabled = !wanted;
}
