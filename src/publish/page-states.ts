import type { ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';

/** Makes open pages load again when the content is another one than the one that they show. */
export interface PageStates {
  /** Says that the content is another one from now on. */
  readonly change: () => void;
  /** Notes on a page that is about to be sent which content it shows. */
  readonly mark: (response: ServerResponse) => void;
  readonly integration: AstroIntegration;
}

/** What the pages are told of, and what the header of theirs calls it. */
const name = 'baoku-content';

/**
 * Pages that listen load again at every change. When one begins to listen, it compares what it was sent with what the server
 * tells: sent before a change, and listening only after it, it would otherwise stay as it is. Where browsers do not let
 * scripts read headers, as from another machine without HTTPS, it does.
 */
export function pageStates(): PageStates {
  let state = 0;
  let tellAll = (): void => undefined;
  return {
    change() {
      state += 1;
      tellAll();
    },
    mark(response) {
      // Of a page's own headers, its scripts can read this one (Server Timing, W3C).
      response.setHeader('server-timing', `${name};dur=${state}`);
    },
    integration: {
      name: 'baoku:page-states',
      hooks: {
        'astro:config:setup': ({ injectScript }) => {
          injectScript('page', script);
        },
        'astro:server:setup': ({ server }) => {
          tellAll = () => server.ws.send({ type: 'full-reload' });
          server.ws.on('connection', (socket) => {
            socket.send(JSON.stringify({ type: 'custom', event: name, data: state }));
          });
        },
      },
    },
  };
}

const script = `import.meta.hot?.on('${name}', (state) => {
  const [page] = performance.getEntriesByType('navigation');
  const shown = page?.serverTiming.find(({ name }) => name === '${name}')?.duration;
  if (shown !== undefined && shown !== state) location.reload();
});
`;
