/** `text` as it stands between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** `1,234` */
export function writeCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `83 %`; neither 0 nor 100 while something is there or missing. */
export function writeShare(share: number): string {
  const percent = Math.round(share * 100);
  const shown = percent === 0 && share > 0 ? 1 : percent === 100 && share < 1 ? 99 : percent;
  return `${shown} %`;
}
