import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../kernel/clock.js';
import { Config } from '../kernel/config/env.js';
import { sendUpdate } from '../kernel/database/send-statement.js';
import { newId } from '../kernel/ids.js';
import { OutboxService } from '../mail/outbox.service.js';
import { RedirectionService } from '../mail/redirection.service.js';
import { answerPath } from './answer-address.js';
import { Invitation } from './invitation.entity.js';
import { forumMail, sessionMail, type Telling } from './invitation-mail.js';
import { invitationMessage } from './invitation-message.js';
import {
  canWait,
  nextStep,
  type Moment,
  type Obstacle,
  revise,
  type Step,
  type Wanted,
  toldBy,
} from './invitation.rules.js';
import type { Invitee } from './invitees.queries.js';
import { type PersonalLinks, PersonalLinksService } from './personal-links.service.js';
import { sequenceFloor } from './sequence-floor.js';

/** How one participant and one session, or the forum, are to each other. */
export interface Case {
  invitee: Invitee;
  /** Null: the forum itself. */
  sessionId: string | null;
  told: Invitation | undefined;
  wanted: Wanted | undefined;
  obstacle?: Obstacle | undefined;
  /** Why the session is cancelled. */
  reason?: string | null;
  /** Where they have been read already. */
  links?: PersonalLinks;
}

type Row = Omit<Invitation, 'id' | 'firstMessageId'>;
type NumberedRow = Row & Pick<Invitation, 'id'>;

/** Mails one participant what separates her calendar from what it should hold, and remembers what it was told. */
@Injectable()
export class InvitationSender {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly outbox: OutboxService,
    private readonly links: PersonalLinksService,
    private readonly redirection: RedirectionService,
  ) {}

  /** What a mail to each of many needs, read at once. */
  linksOf(em: EntityManager, accountIds: readonly string[]): Promise<Map<string, PersonalLinks>> {
    return this.links.of(em, accountIds);
  }

  /** Whether there is something to tell, and whether it may wait for further changes. */
  urgencyOf({ told, wanted, invitee }: Case): 'none' | 'can-wait' | 'now' {
    const step = nextStep(told, wanted, invitee.address);
    if (!step) return 'none';
    return canWait(step, told, wanted, this.clock.now()) ? 'can-wait' : 'now';
  }

  /** Nothing happens where there is nothing to tell. */
  async bring(em: EntityManager, one: Case): Promise<void> {
    const { invitee, sessionId } = one;
    const step = nextStep(one.told, one.wanted, invitee.address);
    const next = one.wanted ?? one.told;
    if (!step || !next) return;
    const moment = await this.moment(em);
    const told = step === 'readdress' && one.told ? await this.leave(em, one, one.told, moment) : one.told;
    const row: Row = {
      accountId: invitee.accountId,
      sessionId,
      uid: next.content.entry.uid,
      ...toldBy(step, told, next, invitee.address, moment),
    };
    const id = told?.id ?? newId();
    const messageId = await this.mail(em, one, step, { id, ...row });
    // What comes to another mailbox answers to nothing there.
    const thread = told && step !== 'readdress' ? {} : { firstMessageId: messageId };
    if (told) await sendUpdate(em, Invitation, { id }, { ...row, ...thread });
    else await em.insert(Invitation, { id, ...row, firstMessageId: messageId });
  }

  /** Takes the entry out of the calendar of a mailbox that is no longer hers; where mail comes back there is nobody to tell. */
  private async leave(em: EntityManager, one: Case, told: Invitation, moment: Moment): Promise<Invitation> {
    if (told.state === 'cancelled' || (await this.redirection.isDead(em, told.address))) return told;
    const left = Object.assign(em.create(Invitation), told, revise('cancel', told, moment));
    await this.mail(em, { ...one, obstacle: 'other-address' }, 'cancel', left);
    return left;
  }

  /** Sends an invitation that stands once more as it is, to whoever has lost it. */
  async repeat(em: EntityManager, invitee: Invitee, told: Invitation): Promise<void> {
    const { sessionId } = told;
    const revision = revise('reword', told, await this.moment(em));
    const row = Object.assign(em.create(Invitation), told, revision);
    await this.mail(em, { invitee, sessionId, told, wanted: told }, 'invite', row);
    await em.update(Invitation, { id: told.id }, revision);
  }

  private async moment(em: EntityManager): Promise<Moment> {
    return { now: this.clock.now(), floor: await sequenceFloor(em) };
  }

  private async mail(em: EntityManager, one: Case, step: Step, row: NumberedRow): Promise<string> {
    const { invitee, sessionId, told, obstacle } = one;
    const attendee = { name: invitee.name, address: row.address };
    const telling = await this.telling(em, one, step, row);
    const { messageId } = await this.outbox.enqueue(em, {
      to: attendee,
      locale: invitee.locale,
      content: sessionId ? sessionMail(telling, sessionId) : forumMail(telling),
      calendar: invitationMessage({
        step,
        entry: row.content.entry,
        revision: row,
        attendee,
        isCalledOff: obstacle === 'cancelled',
        locale: invitee.locale,
      }),
      ...(told && step !== 'readdress' ? { inReplyTo: told.firstMessageId } : {}),
      about: sessionId ? `session:${sessionId}` : `registration:${invitee.registrationId}`,
    });
    return messageId;
  }

  private async telling(em: EntityManager, one: Case, step: Step, row: NumberedRow): Promise<Telling> {
    const { invitee, told, obstacle, reason } = one;
    const links = one.links ?? (await this.links.ofOne(em, invitee));
    return {
      step,
      invitee,
      content: row.content,
      before: told?.content,
      obstacle,
      reason: obstacle === 'cancelled' ? reason : null,
      targets: {
        baseUrl: this.config.baseUrl,
        // Who reads a former mailbox is no longer certain.
        ...(obstacle === 'other-address' ? {} : { ownArea: links.ownArea, personalFeed: links.personalFeed }),
        answer: step === 'cancel' ? undefined : answerPath(row),
      },
    };
  }
}
