import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { fakeSurroundings } from '../../tests/fake-surroundings.ts';
import { chooseListening } from './ports.ts';
import { textsIn } from './texts/texts.ts';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** Takes a port; resolves to it, or to `undefined` when another program has it. */
async function occupy(port: number): Promise<number | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server
      .once('error', () => resolve(undefined))
      .listen(port, '127.0.0.1', () => {
        servers.push(server);
        resolve((server.address() as AddressInfo).port);
      });
  });
}

it('uses a port that the person named, or says why it cannot', async () => {
  const { surroundings } = fakeSurroundings();
  const port = await occupy(0);
  const choice = chooseListening({ port: String(port) }, textsIn('en'), surroundings);
  await expect(choice).rejects.toMatchObject({ code: 'port-in-use', values: { port } });

  servers.pop()!.close();
  expect(await chooseListening({ port: String(port) }, textsIn('en'), surroundings)).toEqual({
    port,
    host: '127.0.0.1',
  });
});

it('takes the next free port when the standard one is taken, and says so', async () => {
  const { surroundings, written } = fakeSurroundings();
  await occupy(4321);
  const { port } = await chooseListening({}, textsIn('en'), surroundings);
  expect(port).toBeGreaterThan(4321);
  expect(written.errors).toBe(`Port 4321 is taken; using ${port}.\n`);
});

it('lets the network in only when asked', async () => {
  const { surroundings } = fakeSurroundings();
  expect(await chooseListening({ port: '0', host: true }, textsIn('en'), surroundings)).toEqual({
    port: 0,
    host: '0.0.0.0',
  });
});
