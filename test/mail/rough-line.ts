import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

const kilobyte = 1024;

/** What becomes of each connection, in turn: refused, cut in its first mail, cut in a later one, silent for ever, left alone. */
const fates = [
  { passes: 0, then: 'cut' },
  { passes: 3 * kilobyte, then: 'cut' },
  { passes: 90 * kilobyte, then: 'cut' },
  { passes: 40 * kilobyte, then: 'silence' },
  { passes: Infinity, then: 'cut' },
] as const;

/** A line between a client and a server on the loopback that breaks in every way a line can. */
export class RoughLine {
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  private connections = 0;

  constructor(private readonly target: number) {
    this.server = createServer((client) => this.connect(client));
  }

  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The line does not listen');
    return `smtp://127.0.0.1:${String(address.port)}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private connect(client: Socket): void {
    const fate = fates[this.connections++ % fates.length];
    if (!fate || fate.passes === 0) {
      client.destroy();
      return;
    }
    const server = connect(this.target, '127.0.0.1');
    this.tie(client, server);
    server.pipe(client);
    let passed = 0;
    client.on('data', (bytes: Buffer) => {
      passed += bytes.length;
      if (passed <= fate.passes) server.write(bytes);
      else if (fate.then === 'cut') client.destroy();
      else client.pause();
    });
  }

  /** Neither outlives the other. A process that is killed resets its connections. */
  private tie(client: Socket, server: Socket): void {
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
    }
  }
}
