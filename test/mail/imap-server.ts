import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

/** How the server behaves towards its clients. */
interface Manners {
  /** Ends the connection at this command, once. */
  dropAt?: string | undefined;
  /** What it says of the number of the next mail, instead of the truth. */
  uidNext?: number | undefined;
  /** Lists mails that it cannot hand over. */
  ghosts: number[];
}

/**
 * As much of an IMAP server (RFC 9051) as a reader needs, with one mailbox in memory, to be made to drop, to number anew and to
 * lie as no real server lets itself be made to.
 */
export class ImapServer {
  readonly manners: Manners = { ghosts: [] };
  uidValidity = 1;
  /** How often somebody has signed in. */
  sessions = 0;
  private mails: { uid: number; source: Buffer }[] = [];
  private lastUid = 0;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => this.serve(socket));

  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const address = this.server.address();
    return `imap://reader:secret@127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}/INBOX`;
  }

  async stop(): Promise<void> {
    this.hangUp();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Ends every connection without a word. */
  hangUp(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  deliver(source: string): void {
    this.lastUid += 1;
    this.mails.push({ uid: this.lastUid, source: Buffer.from(source) });
    for (const socket of this.sockets) socket.write(`* ${String(this.mails.length)} EXISTS\r\n`);
  }

  /** As after a restored backup: the same mails under other numbers. */
  renumber(uidValidity = this.uidValidity + 1): void {
    this.uidValidity = uidValidity;
    this.lastUid = 0;
    this.mails = this.mails.map(({ source }) => ({ uid: (this.lastUid += 1), source }));
    this.hangUp();
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);
    socket.write('* OK [CAPABILITY IMAP4rev1 IDLE] ready\r\n');
    let rest = '';
    let idling = '';
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (line.toUpperCase() === 'DONE') {
          socket.write(`${idling} OK done\r\n`);
          continue;
        }
        const [tag = '', name = '', ...words] = line.split(' ');
        if (name.toUpperCase() === 'IDLE') idling = tag;
        this.answer(socket, tag, name.toUpperCase(), words.join(' '));
      }
    });
  }

  private answer(socket: Socket, tag: string, name: string, words: string): void {
    const command = name === 'UID' ? `UID ${words.split(' ')[0]?.toUpperCase() ?? ''}` : name;
    if (this.manners.dropAt === command) {
      this.manners.dropAt = undefined;
      socket.destroy();
      return;
    }
    if (name === 'LOGIN' || name === 'AUTHENTICATE') this.sessions += 1;
    const done = () => socket.write(`${tag} OK ${command} completed\r\n`);
    if (name === 'CAPABILITY') socket.write('* CAPABILITY IMAP4rev1 IDLE\r\n');
    if (name === 'LIST') socket.write(`* LIST () "/" ${words.endsWith('INBOX"') ? 'INBOX' : '""'}\r\n`);
    if (name === 'SELECT' || name === 'EXAMINE') this.open(socket);
    if (command === 'UID FETCH') this.fetch(socket, words);
    if (name === 'IDLE') socket.write('+ idling\r\n');
    else if (name === 'LOGOUT') socket.end(`* BYE\r\n${tag} OK\r\n`);
    else done();
  }

  private open(socket: Socket): void {
    const uidNext = this.manners.uidNext ?? this.lastUid + 1;
    socket.write(
      [
        '* FLAGS (\\Seen)',
        `* ${String(this.mails.length)} EXISTS`,
        `* OK [UIDVALIDITY ${String(this.uidValidity)}] valid`,
        `* OK [UIDNEXT ${String(uidNext)}] next`,
        '* OK [PERMANENTFLAGS ()] read only',
        '',
      ].join('\r\n'),
    );
  }

  private fetch(socket: Socket, words: string): void {
    const [, set = '', items = ''] = /^FETCH (\S+) (.*)$/i.exec(words) ?? [];
    const [from = '', to = from] = set.split(':');
    const last = Math.max(this.lastUid, ...this.manners.ghosts);
    const bound = (text: string) => (text === '*' ? last : Number(text));
    const [low, high] = [bound(from), bound(to)].sort((a, b) => a - b);
    const wanted = (uid: number) => uid >= (low ?? 0) && uid <= (high ?? 0);
    const wantsSource = /BODY/i.test(items);
    for (const [index, { uid, source }] of this.mails.entries()) {
      if (!wanted(uid)) continue;
      const head = `* ${String(index + 1)} FETCH (UID ${String(uid)} RFC822.SIZE ${String(source.length)}`;
      if (!wantsSource) socket.write(`${head})\r\n`);
      else {
        const partial = /<0\.\d+>/.test(items) ? '<0>' : '';
        socket.write(`${head} BODY[]${partial} {${String(source.length)}}\r\n`);
        socket.write(source);
        socket.write(')\r\n');
      }
    }
    if (wantsSource) return;
    for (const uid of this.manners.ghosts.filter(wanted)) {
      socket.write(`* ${String(this.mails.length + 1)} FETCH (UID ${String(uid)} RFC822.SIZE 400)\r\n`);
    }
  }
}
