/** Says how old the article is, where `apply-choices.js` found it old enough. A page says nothing of it when it is made: it would age. */
export function showAge(): void {
  const notice = document.querySelector<HTMLElement>('[data-age-notice]');
  const years = document.documentElement.dataset['age'];
  if (notice === null || years === undefined) return;
  const { ageNotice = '', ofOneYear = '' } = notice.dataset;
  notice.textContent = (years === '1' ? ofOneYear : ageNotice).replace('{years}', years);
}
