import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';

const longest = 1_000;
const look = 25;

/**
 * Lets the connections end before the server does. A server that closes cuts those that it believes idle, also where a request is on
 * its way on them; so each is told first, with its next answer, that it was the last.
 */
@Injectable()
export class Draining implements BeforeApplicationShutdown {
  private server: Server | undefined;
  private hasBegun = false;

  /** From here on nobody new should be sent to this process. */
  get isUnderWay(): boolean {
    return this.hasBegun;
  }

  /** To be called once the server listens. Without it, as in a command, nothing is waited for. */
  watch(server: Server): void {
    this.server = server;
  }

  async beforeApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.hasBegun = true;
    server.prependListener('request', (_request, response) => response.setHeader('Connection', 'close'));
    const countOpen = promisify(server.getConnections.bind(server));
    const end = performance.now() + longest;
    while (performance.now() < end && (await countOpen()) > 0) await pause(look);
  }
}
