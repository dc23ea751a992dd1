import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** The text of a request on a connection that is kept open. */
export function requestText(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = '',
): string {
  const lines = Object.entries({ Host: 'forum.test', 'Content-Length': String(body.length), ...headers });
  return `${method} ${path} HTTP/1.1\r\n${lines.map((line) => `${line.join(': ')}\r\n`).join('')}\r\n${body}`;
}

/**
 * One kept-open connection that asks one thing at a time and looks at no more of an answer than its status and its length. The
 * clients of Node do far more, and on a machine with few cores their work would pass for the server's.
 */
export class Connection {
  private head = '';
  /** Octets of the body that have not come yet; undefined while the head is read. */
  private missing: number | undefined;
  private answered: PromiseWithResolvers<number> = Promise.withResolvers();

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk) => this.receive(chunk));
    socket.on('close', () => this.answered.reject(new Error('The server closed the connection')));
  }

  static async to(origin: string): Promise<Connection> {
    const { hostname, port } = new URL(origin);
    const socket = connect(Number(port), hostname).setNoDelay();
    await once(socket, 'connect');
    return new Connection(socket);
  }

  /** Resolves with the status when the whole answer has come. */
  ask(request: string): Promise<number> {
    this.head = '';
    this.missing = undefined;
    this.answered = Promise.withResolvers();
    this.socket.write(request, 'latin1');
    return this.answered.promise;
  }

  close(): void {
    this.answered.promise.catch(() => undefined);
    this.socket.destroy();
  }

  private receive(chunk: Buffer): void {
    if (this.missing === undefined) this.readHead(chunk);
    else this.missing -= chunk.length;
    if (this.missing === 0) this.answered.resolve(this.status);
  }

  private readHead(chunk: Buffer): void {
    const before = this.head.length;
    this.head += chunk.toString('latin1');
    const end = this.head.indexOf('\r\n\r\n');
    if (end === -1) return;
    const bodyOfChunk = before + chunk.length - (end + 4);
    this.head = this.head.slice(0, end);
    const [, length] = /^content-length: *(\d+)/im.exec(this.head) ?? [];
    if (length === undefined && this.status !== 304) {
      this.answered.reject(new Error(`An answer without length:\n${this.head}`));
    } else this.missing = (this.status === 304 ? 0 : Number(length)) - bodyOfChunk;
  }

  /** `HTTP/1.1 200 OK` */
  private get status(): number {
    return Number(this.head.slice(9, 12));
  }
}
