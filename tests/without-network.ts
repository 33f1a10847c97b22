import { existsSync, readFileSync } from 'node:fs';

/** What a process under `withoutNetwork` did that it must not, a line each; empty when it did nothing of the kind. */
export const networkUse = (record: string): string =>
  existsSync(record) ? readFileSync(record, 'utf8') : '';

/**
 * An environment in which Node processes, and those that they start, cannot reach a network by any way that Node has: an attempt is
 * written into the file `record` and fails.
 */
export function withoutNetwork(environment: NodeJS.ProcessEnv, record: string): NodeJS.ProcessEnv {
  const guard = `
    import { appendFileSync } from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    import { inspect } from 'node:util';
    import dgram from 'node:dgram';
    import dns from 'node:dns';
    import net from 'node:net';
    const refuse = (what) => (...given) => {
      appendFileSync(${JSON.stringify(record)}, what + ' ' + inspect(given[0], { breakLength: Infinity }).slice(0, 200) + '\\n');
      throw new Error('No network: ' + what);
    };
    net.Socket.prototype.connect = refuse('connect');
    dgram.Socket.prototype.send = refuse('send');
    for (const lookups of [dns, dns.promises])
      for (const name of Object.keys(lookups)) if (/^(lookup|resolve|reverse)/.test(name)) lookups[name] = refuse(name);
    globalThis.fetch = refuse('fetch');
    globalThis.WebSocket = class { constructor(address) { refuse('WebSocket')(address); } };
    syncBuiltinESMExports();
  `;
  const options = `--import=data:text/javascript,${encodeURIComponent(guard)}`;
  return { ...environment, NODE_OPTIONS: [environment['NODE_OPTIONS'], options].filter(Boolean).join(' ') };
}
