import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { Database } from '../kernel/database/database.js';
import { log } from '../kernel/log.js';
import { Message } from './message.entity.js';
import { MessagesService } from './messages.service.js';

const poll = 3000;
/** Others write between two pieces. */
const atOnce = 25;

/** Writes the mails of the messages that are being sent, in pieces; any number of processes may run one. */
@Injectable()
export class MessagesWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isStopping = false;

  constructor(
    private readonly database: Database,
    private readonly messages: MessagesService,
    @Inject(log) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running ??= this.sendAll()
        .catch((error: unknown) => this.logger.error({ err: error }, 'messages not written'))
        .finally(() => {
          this.running = undefined;
        });
    }, poll).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.isStopping = true;
    await this.running;
  }

  async sendAll(): Promise<void> {
    const sending = await this.database.read((em) => em.find(Message, { where: { state: 'sending' } }));
    for (const { id } of sending) {
      while (!this.isStopping && (await this.sendPiece(id))) {
        // One piece after the other, as long as nobody stops it.
      }
    }
  }

  sendPiece(id: string): Promise<boolean> {
    return this.database.write((em) => this.messages.sendPiece(em, id, atOnce));
  }
}
