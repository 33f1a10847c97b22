import { createServer } from 'node:net';
import { isOperatorError, OperatorError } from '../publish/operator-error.ts';
import { optionTable, type OptionValues } from './options.ts';
import type { Surroundings } from './surroundings.ts';
import type { Texts } from './texts/texts.ts';

/** Where a local server listens. */
export interface Listening {
  /** 0 for any free one. */
  readonly port: number;
  /** An address: `127.0.0.1` for this machine alone, `0.0.0.0` for the network. */
  readonly host: string;
}

/**
 * What `--port` and `--host` ask for. When the standard port is taken, the next free one of ten is used and the
 * person is told; a port that the person named is used, or an `OperatorError` says why not.
 */
export async function chooseListening(
  values: OptionValues,
  texts: Texts,
  surroundings: Surroundings,
): Promise<Listening> {
  const host = values.host === true ? '0.0.0.0' : '127.0.0.1';
  if (values.port !== undefined) {
    const port = Number(values.port);
    await claim(port, host);
    return { port, host };
  }
  const standard = Number(optionTable.port.standard);
  for (let port = standard; port < standard + 10; port++) {
    if (!(await isFree(port, host))) continue;
    if (port !== standard) surroundings.errors.write(`${texts.server.portTaken(standard, port)}\n`);
    return { port, host };
  }
  throw new OperatorError('port-in-use', { port: standard });
}

async function isFree(port: number, host: string): Promise<boolean> {
  try {
    await claim(port, host);
    return true;
  } catch (error) {
    if (isOperatorError(error) && error.code === 'port-in-use') return false;
    throw error;
  }
}

/** Listens for a moment. Throws an `OperatorError` when the port cannot be had. */
async function claim(port: number, host: string): Promise<void> {
  await claimOn(port, host);
  // A browser that is given `localhost` may ask at ::1 first, and would meet another program there.
  if (port !== 0) await claimOn(port, host === '0.0.0.0' ? '::' : '::1');
}

async function claimOn(port: number, host: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const server = createServer();
  server.once('error', reject);
  server.listen({ port, host, ipv6Only: host.includes(':') }, () => server.close(() => resolve()));
  try {
    await promise;
  } catch (error) {
    switch ((error as NodeJS.ErrnoException).code) {
      case 'EADDRINUSE':
        throw new OperatorError('port-in-use', { port }, { cause: error });
      case 'EACCES':
        throw new OperatorError('port-not-allowed', { port }, { cause: error });
      case 'EADDRNOTAVAIL':
      case 'EAFNOSUPPORT':
        return; // A machine without IPv6.
      default:
        throw error;
    }
  }
}
