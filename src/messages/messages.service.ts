import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Account } from '../auth/account.entity.js';
import { SignInLinksService } from '../auth/sign-in-links.service.js';
import type { SignedIn } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { Conflict, Invalid, NotFound } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { MessageMails } from './message-mails.js';
import { MessageRecipient } from './message-recipient.entity.js';
import { Message } from './message.entity.js';
import { filterFieldsOf, type MessageForm, problemsOf, versionsOf } from './message.form.js';
import { assertCanBecome, assertCanBeRewritten, type MessageState } from './message.states.js';
import { MessagesQueries } from './messages.queries.js';

/** What the organizer had before her when she decided. */
export interface Seen {
  revision: number | undefined;
  recipients?: number | undefined;
}

/** Writing a message, and sending it in pieces. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly links: SignInLinksService,
    private readonly mails: MessageMails,
    private readonly queries: MessagesQueries,
  ) {}

  async create(em: EntityManager, actor: SignedIn, form: MessageForm): Promise<string> {
    const id = newId();
    await em.insert(Message, {
      ...contentOf(form),
      ...{ id, state: 'draft', startedAt: null, finishedAt: null, revision: 1 },
      ...{ writtenBy: actor.accountId, writtenAt: this.clock.now() },
    });
    return id;
  }

  /** Of two organizers who write at once the second is told. */
  async rewrite(em: EntityManager, id: string, form: MessageForm, seen: Seen): Promise<void> {
    const message = await this.find(em, id, seen);
    assertCanBeRewritten(message.state);
    const revision = message.revision + 1;
    await em.update(Message, { id }, { ...contentOf(form), revision, writtenAt: this.clock.now() });
  }

  /** To the organizer alone, as the recipient at that place would get it. */
  async test(em: EntityManager, actor: SignedIn, id: string, index: number): Promise<void> {
    const message = await this.find(em, id);
    const recipient = await this.queries.recipientAt(em, message, index);
    if (!recipient) throw new Conflict('messages.nobody');
    const organizer = await em.findOneByOrFail(Account, { id: actor.accountId });
    await this.mails.writeTest(em, message, recipient, organizer);
  }

  /** Fixes the recipients; their mails are written by `sendPiece`. */
  async start(em: EntityManager, actor: SignedIn, id: string, seen: Seen): Promise<void> {
    const message = await this.find(em, id, seen);
    assertCanBecome(message.state, 'sending');
    if (message.state === 'stopped') {
      await this.move(em, actor, message, 'sending');
      return;
    }
    const audience = this.queries.audience(em, message);
    const recipients = await audience.getCount();
    if (recipients === 0) throw new Conflict('messages.nobody');
    if (recipients !== seen.recipients) throw new Conflict('messages.recipients-changed', { recipients });
    await this.fix(em, message);
    await this.move(em, actor, message, 'sending');
  }

  async stop(em: EntityManager, actor: SignedIn, id: string): Promise<void> {
    const message = await this.find(em, id);
    assertCanBecome(message.state, 'stopped');
    await this.move(em, actor, message, 'stopped');
  }

  /** Writes the mails of the next few; false when there was nothing left to do. */
  async sendPiece(em: EntityManager, id: string, limit: number): Promise<boolean> {
    const message = await em.findOneBy(Message, { id });
    if (message?.state !== 'sending') return false;
    const recipients = await this.queries.pending(em, id, limit);
    if (recipients.length === 0) {
      await em.update(Message, { id }, { state: 'sent', finishedAt: this.clock.now() });
      return false;
    }
    const claims = await this.links.ensureOwnAreaLinks(
      em,
      recipients.map(({ account }) => account.id),
    );
    for (const recipient of recipients) {
      const { registration, account } = recipient;
      const claim = claims.get(account.id);
      const isWritten = claim && registration.mergedInto === null;
      const mailId = isWritten ? await this.mails.write(em, message, recipient, claim) : null;
      const outcome = { state: isWritten ? ('written' as const) : ('skipped' as const), mailId };
      await em.update(MessageRecipient, { messageId: id, registrationId: registration.id }, outcome);
    }
    return true;
  }

  /** One statement: twenty thousand rows are read and written where they are. The id is one of ours. */
  private async fix(em: EntityManager, message: Message): Promise<void> {
    const [select, parameters] = this.queries
      .audience(em, message)
      .select(`'${message.id}'`, 'message_id')
      .addSelect('r.id', 'registration_id')
      .addSelect(`'pending'`, 'state')
      .getQueryAndParameters();
    // TypeORM orders the columns as it likes.
    const rows = `SELECT message_id, registration_id, state FROM (${select}) chosen`;
    await em.query(`INSERT INTO message_recipient (message_id, registration_id, state) ${rows}`, parameters);
  }

  private async move(em: EntityManager, actor: SignedIn, message: Message, to: MessageState): Promise<void> {
    const { id, revision, startedAt, versions } = message;
    const changes = { state: to, revision: revision + 1, startedAt: startedAt ?? this.clock.now() };
    const { affected } = await em.update(Message, { id, revision }, changes);
    if (affected !== 1) throw new Conflict('messages.changed-meanwhile');
    await this.audit.record(em, actor, `messages.audit-${to}`, `message:${id}`, {
      subject: versions.en.subject,
    });
  }

  private async find(em: EntityManager, id: string, seen?: Seen): Promise<Message> {
    const message = await em.findOneBy(Message, { id });
    if (!message) throw new NotFound();
    if (seen && seen.revision !== message.revision) throw new Conflict('messages.changed-meanwhile');
    return message;
  }
}

function contentOf(form: MessageForm): Pick<Message, 'filter' | 'versions'> {
  const problems = problemsOf(form);
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return { filter: filterFieldsOf(form), versions: versionsOf(form) };
}
