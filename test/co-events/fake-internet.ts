import { createServer, type RequestListener, type Server } from 'node:http';
import { connect } from 'node:net';
import { once } from 'node:events';
import { type Connection, Internet } from '../../src/co-events/imports/internet.js';
import type { TestForum } from '../support/forum.js';

/** An internet of our own: names with the addresses we give them, and one server behind every address. */
export class FakeInternet {
  /** By name; of several answers each look-up takes the next, and the last one again. */
  readonly names = new Map<string, string[][]>([['calendars.example', [['93.184.216.34']]]]);
  /** Every name that was looked up. */
  readonly lookups: string[] = [];
  /** Every address to which a connection went. */
  readonly connections: Connection[] = [];
  /** Every request that arrived, as `host path`. */
  readonly requests: string[] = [];
  private constructor(private readonly server: Server) {}

  /** Takes the place of the real one in a forum that runs. */
  static async under(forum: TestForum, answer: RequestListener): Promise<FakeInternet> {
    const server = createServer((request, response) => {
      fake.requests.push(`${request.headers.host ?? ''} ${request.url ?? ''}`);
      answer(request, response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const fake = new FakeInternet(server);
    Object.assign(forum.app.get(Internet, { strict: false }), {
      resolve: (name: string) => fake.resolve(name),
      connect: (connection: Connection) => fake.connect(connection),
    });
    return fake;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private resolve(name: string): Promise<string[]> {
    this.lookups.push(name);
    const answers = this.names.get(name);
    if (!answers?.[0]) return Promise.reject(new Error('ENOTFOUND'));
    return Promise.resolve((answers.length > 1 ? answers.shift() : answers[0]) ?? []);
  }

  private connect(connection: Connection) {
    this.connections.push(connection);
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The server does not listen');
    return connect(address.port, '127.0.0.1');
  }
}
