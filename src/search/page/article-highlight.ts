// The only script of an article's page. It loads no more unless the address comes from a search.
const query = new URLSearchParams(location.search).get('q');
if (query !== null && 'highlights' in CSS) {
  void import('./highlight-article.ts').then(({ highlightArticle }) => highlightArticle(query));
}
