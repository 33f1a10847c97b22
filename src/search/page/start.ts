import { startSearchPage, type PageSettings } from './search-page.ts';

const root = document.querySelector<HTMLElement>('[data-search-page]');
const json = document.querySelector('script[data-search-settings]')?.textContent;
if (root !== null && json !== undefined) {
  const settings = JSON.parse(json) as PageSettings;
  const { index, shown } = settings;
  if (shown === undefined) startSearchPage(root, settings);
  else {
    void import('../client/edition-client.ts').then(({ createEditionClient }) => {
      startSearchPage(root, settings, createEditionClient(index, shown));
    });
  }
}
