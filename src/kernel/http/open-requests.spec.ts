import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OpenRequests } from './open-requests.js';

const forEver = 3_600_000;

describe('open requests', () => {
  let requests: OpenRequests;
  let server: Server;
  let waiting: ServerResponse[];

  beforeEach(async () => {
    requests = new OpenRequests();
    waiting = [];
    server = createServer((request, response) => {
      requests.count(request, response, () => waiting.push(response));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const ask = async (people: number): Promise<AbortController[]> => {
    const { port } = server.address() as AddressInfo;
    const controllers = Array.from({ length: people }, () => new AbortController());
    for (const { signal } of controllers)
      void fetch(`http://127.0.0.1:${String(port)}`, { signal }).catch(() => undefined);
    while (waiting.length < people) await new Promise((resolve) => setTimeout(resolve, 2));
    return controllers;
  };
  const watched = (promise: Promise<void>) => {
    const state = { isOver: false };
    void promise.then(() => {
      state.isOver = true;
    });
    return state;
  };

  it('hold up nothing while they are few', async () => {
    await ask(16);
    await requests.areFew(forEver);
  });

  it('are let go first while they are many, also those whose people have gone', async () => {
    const controllers = await ask(18);
    const few = requests.areFew(forEver);
    const state = watched(few);

    waiting[0]?.end();
    await once(waiting[0] as ServerResponse, 'close');
    expect(state.isOver).toBe(false);
    controllers[1]?.abort();
    await few;
  });

  it('hold up nothing for ever', async () => {
    await ask(17);
    await requests.areFew(50);
    expect(waiting).toHaveLength(17);
  });
});
