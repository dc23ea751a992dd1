import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection, requestText } from './connection.js';

describe('a connection', () => {
  let server: Server;

  afterEach(() => server.close());

  async function connectTo(answer: (request: IncomingMessage, response: ServerResponse) => void) {
    server = createServer(answer).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No port');
    return Connection.to(`http://127.0.0.1:${String(address.port)}`);
  }

  it('asks one thing after the other and waits for the whole of each answer', async () => {
    const finished: string[] = [];
    const connection = await connectTo((request, response) => {
      response.writeHead(request.method === 'POST' ? 303 : 200, { 'content-length': '200000' });
      response.write('a'.repeat(100_000));
      void pause(20).then(() => response.end('b'.repeat(100_000), () => finished.push(request.url ?? '')));
    });

    const statuses = [
      await connection.ask(requestText('GET', '/one')),
      await connection.ask(requestText('POST', '/two', {}, 'name=Mei')),
    ];
    connection.close();

    expect(statuses).toEqual([200, 303]);
    expect(finished).toEqual(['/one', '/two']);
  });

  it('knows that 304 has no body, whatever length it states', async () => {
    const connection = await connectTo((_request, response) => {
      response.writeHead(304, { etag: '"1"', 'content-length': '1000' }).end();
    });

    const statuses = [
      await connection.ask(requestText('GET', '/')),
      await connection.ask(requestText('GET', '/')),
    ];
    connection.close();

    expect(statuses).toEqual([304, 304]);
  });

  it('refuses an answer of which it cannot tell the end', async () => {
    const connection = await connectTo((_request, response) => {
      response.write('a part');
    });

    await expect(connection.ask(requestText('GET', '/'))).rejects.toThrow('An answer without length');
    connection.close();
  });

  it('notices a server that closes instead of answering', async () => {
    const connection = await connectTo((request) => request.socket.destroy());

    await expect(connection.ask(requestText('GET', '/'))).rejects.toThrow('The server closed the connection');
  });
});
