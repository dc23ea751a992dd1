import { lookup } from 'node:dns/promises';
import { connect, isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectSecurely } from 'node:tls';
import { Injectable } from '@nestjs/common';

export interface Connection {
  /** The one that was judged; a name would be looked up once more, and might lead elsewhere by then. */
  address: string;
  port: number;
  /** The name that the certificate must bear; undefined without TLS. */
  secureFor: string | undefined;
}

/** The way to other people's servers; tests replace it. */
export abstract class Internet {
  /** Every address of a name. Throws for a name that there is not. */
  abstract resolve(hostname: string): Promise<string[]>;
  abstract connect(connection: Connection): Duplex;
}

@Injectable()
export class RealInternet extends Internet {
  async resolve(hostname: string): Promise<string[]> {
    const found = await lookup(hostname, { all: true, order: 'verbatim' });
    return found.map(({ address }) => address);
  }

  connect({ address: host, port, secureFor }: Connection): Duplex {
    if (secureFor === undefined) return connect({ host, port });
    // An address cannot be named in the greeting of TLS; the certificate is judged by it all the same.
    const names = isIP(secureFor) === 0 ? { servername: secureFor } : {};
    return connectSecurely({ host, port, ALPNProtocols: ['http/1.1'], ...names });
  }
}
