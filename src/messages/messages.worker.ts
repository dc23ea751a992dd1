import { Injectable } from '@nestjs/common';
import { type BackgroundTask, BackgroundTasks } from '../kernel/background-tasks.js';
import { Database } from '../kernel/database/database.js';
import { Message } from './message.entity.js';
import { MessagesService } from './messages.service.js';

const poll = 3000;
/** Others write between two pieces. */
const atOnce = 25;

/** Writes the mails of the messages that are being sent, in pieces; any number of processes may run one. */
@Injectable()
export class MessagesWorker {
  private readonly task: BackgroundTask;

  constructor(
    tasks: BackgroundTasks,
    private readonly database: Database,
    private readonly messages: MessagesService,
  ) {
    this.task = tasks.add({
      name: 'messages',
      every: poll,
      work: () => this.sendAll(),
    });
  }

  async sendAll(): Promise<void> {
    const sending = await this.database.read((em) => em.find(Message, { where: { state: 'sending' } }));
    for (const { id } of sending) {
      while (!this.task.isEnding && (await this.sendPiece(id))) {
        // One piece after the other, as long as nobody stops it.
      }
    }
  }

  sendPiece(id: string): Promise<boolean> {
    return this.database.write((em) => this.messages.sendPiece(em, id, atOnce));
  }
}
