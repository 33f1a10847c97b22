// Starts the editor on the page at /admin/. Published as it is.
import { articleFormat } from './article-format.js';

const { backend } = document.body.dataset;
const isThisMachine = /^(?:localhost|.+\.localhost|127\.0\.0\.1)$/.test(location.hostname);
const notice = document.querySelector('#notice');

if (backend === 'local' && !isThisMachine) {
  notice?.remove();
  document.querySelector('#local-only')?.removeAttribute('hidden');
} else {
  const answer = await fetch('config.json', { cache: 'no-cache' });
  const { sveltia, names } = await answer.json();
  const { init, registerCustomFormat } = await import('./sveltia/npm/index.js');
  registerCustomFormat('baoku-frontmatter', 'md', articleFormat(names));
  notice?.remove();
  init({ config: sveltia });
}
