import type { AdminSettings } from '../archive/site.ts';

/** Where a Git service is asked. */
export interface GitServer {
  /** The address of its interface for programs. */
  readonly apiRoot: string;
  readonly webRoot: string;
}

const publicServers = {
  github: 'https://github.com',
  gitlab: 'https://gitlab.com',
  gitea: 'https://gitea.com',
};

/** The addresses of the Git service with which articles are saved; `undefined` where they stay on this machine. */
export function gitServer({ backend, server }: AdminSettings): GitServer | undefined {
  if (backend === 'local') return undefined;
  const webRoot = server ?? publicServers[backend];
  switch (backend) {
    case 'github':
      return { webRoot, apiRoot: server === undefined ? 'https://api.github.com' : `${server}/api/v3` };
    case 'gitlab':
      return { webRoot, apiRoot: `${webRoot}/api/v4` };
    case 'gitea':
      return { webRoot, apiRoot: `${webRoot}/api/v1` };
  }
}
