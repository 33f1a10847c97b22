import { startSearchPage, type PageSettings } from './search-page.ts';

const root = document.querySelector<HTMLElement>('[data-search-page]');
const settings = document.querySelector('script[data-search-settings]')?.textContent;
if (root !== null && settings !== undefined) startSearchPage(root, JSON.parse(settings) as PageSettings);
