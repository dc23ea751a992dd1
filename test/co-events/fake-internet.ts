import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { type Connection, Internet } from '../../src/co-events/imports/internet.js';
import type { TestForum } from '../support/forum.js';

/** An internet of our own: names with the addresses we give them, and one server behind every address. */
export class FakeInternet extends Internet {
  /** By name; of several answers each look-up takes the next, and the last one again. */
  readonly names = new Map<string, string[][]>([['calendars.example', [['93.184.216.34']]]]);
  /** Every address to which a connection went. */
  readonly connections: Connection[] = [];
  /** Every request that arrived, as `host path`. */
  readonly requests: string[] = [];
  private readonly server: Server;

  private constructor(answer: RequestListener) {
    super();
    this.server = createServer((request, response) => {
      this.requests.push(`${request.headers.host ?? ''} ${request.url ?? ''}`);
      answer(request, response);
    });
  }

  static async start(answer: RequestListener): Promise<FakeInternet> {
    const fake = new FakeInternet(answer);
    fake.server.listen(0, '127.0.0.1');
    await once(fake.server, 'listening');
    return fake;
  }

  /** Takes the place of the real one in a forum that runs. */
  replaceIn(forum: TestForum): void {
    Object.assign(forum.app.get(Internet, { strict: false }), {
      resolve: (name: string) => this.resolve(name),
      connect: (connection: Connection) => this.connect(connection),
    });
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  resolve(name: string): Promise<string[]> {
    const answers = this.names.get(name);
    if (!answers?.[0]) return Promise.reject(new Error('ENOTFOUND'));
    return Promise.resolve((answers.length > 1 ? answers.shift() : answers[0]) ?? []);
  }

  connect(connection: Connection): Socket {
    this.connections.push(connection);
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The server does not listen');
    return connect(address.port, '127.0.0.1');
  }
}
