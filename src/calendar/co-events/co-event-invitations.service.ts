import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CoEventInterest } from '../../co-events/co-event-interest.entity.js';
import { CoEvent } from '../../co-events/co-event.entity.js';
import { CoEventsQueries } from '../../co-events/co-events.queries.js';
import { InterestMails, type InterestMail } from '../../co-events/reminders/interest-mails.js';
import { newsSince, toldOf } from '../../co-events/reminders/interest-news.rules.js';
import { InterestsService } from '../../co-events/reminders/interests.service.js';
import { InterestConfirmed } from '../../co-events/reminders/reminders.events.js';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../../kernel/config/env.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { coEventEntries } from '../co-event-entry.js';
import { invitationMessage } from '../invitation-message.js';
import { type Moment, nextStep, type Step, toldBy, type Wanted } from '../invitation.rules.js';
import { stored } from '../invited-content.js';
import { sequenceFloor } from '../sequence-floor.js';
import { publisherOf } from '../session-entry.js';
import { CoEventInvitation } from './co-event-invitation.entity.js';

/**
 * Invitations to single co-events, for whoever asked to be reminded and wants it in her calendar: the same mails as without,
 * each with the iTIP message (RFC 5546) that brings her calendar from what it was told to what holds. She has asked herself,
 * so that she is written down as coming and nothing waits for an answer.
 */
@Injectable()
export class CoEventInvitationsService implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly events: DomainEvents,
    private readonly coEvents: CoEventsQueries,
    private readonly interests: InterestsService,
    private readonly mails: InterestMails,
  ) {}

  onModuleInit(): void {
    this.events.on(InterestConfirmed, (em, { interestId }) => this.invite(em, interestId));
  }

  /** Tells the news to one who has an invitation; `InterestsService.tell` does for all others. */
  async tell(em: EntityManager, interestId: string): Promise<void> {
    const interest = await em.findOneBy(CoEventInterest, { id: interestId, state: 'confirmed' });
    if (!interest?.told) return;
    const coEvent = await em.findOneByOrFail(CoEvent, { id: interest.coEventId });
    if (!(await this.interests.markTold(em, interest, coEvent))) return;
    const news = newsSince(interest.told, toldOf(coEvent, interest.locale));
    await this.bring(em, interest, coEvent, news);
  }

  private async invite(em: EntityManager, interestId: string): Promise<void> {
    const interest = await em.findOneBy(CoEventInterest, { id: interestId, wantsInvitation: true });
    if (!interest) return;
    const coEvent = await em.findOneByOrFail(CoEvent, { id: interest.coEventId });
    await this.bring(em, interest, coEvent, 'confirmed');
  }

  /** `kind` is undefined where only words are others: the calendar is not bothered with those. */
  private async bring(
    em: EntityManager,
    interest: CoEventInterest,
    coEvent: CoEvent,
    kind: InterestMail | undefined,
  ): Promise<void> {
    if (!kind) return;
    const told = await em.findOneBy(CoEventInvitation, { interestId: interest.id });
    const wanted = await this.wantedOf(em, coEvent, interest.locale);
    const step = nextStep(told ?? undefined, wanted, interest.email);
    const before = { before: interest.told };
    const next = wanted ?? told;
    if (!step || !next) {
      await this.mails.send(em, coEvent, interest, kind, before);
      return;
    }
    const moment = { now: this.clock.now(), floor: await sequenceFloor(em) };
    const row = this.rowOf(interest, coEvent, step, { told, next, moment });
    const { messageId } = await this.mails.send(em, coEvent, interest, kind, {
      ...before,
      calendar: invitationMessage({
        step,
        entry: row.content.entry,
        revision: row,
        attendee: { name: interest.email, address: row.address },
        isCalledOff: coEvent.state === 'cancelled',
        locale: interest.locale,
      }),
      ...(told ? { inReplyTo: told.firstMessageId } : {}),
    });
    const { interestId } = row;
    if (told) await em.update(CoEventInvitation, { interestId }, row);
    else await em.insert(CoEventInvitation, { ...row, firstMessageId: messageId });
  }

  private rowOf(
    interest: CoEventInterest,
    coEvent: CoEvent,
    step: Step,
    { told, next, moment }: { told: CoEventInvitation | null; next: Wanted; moment: Moment },
  ): Omit<CoEventInvitation, 'firstMessageId'> {
    return {
      interestId: interest.id,
      uid: coEvent.uid,
      ...toldBy(step, told ?? undefined, next, interest.email, moment),
      partstat: 'ACCEPTED',
    };
  }

  /** Undefined while it is postponed or cancelled. The days of one co-event are one entry: a mail carries no more. */
  private async wantedOf(em: EntityManager, coEvent: CoEvent, locale: Locale): Promise<Wanted | undefined> {
    if (coEvent.state !== 'approved') return undefined;
    const organizations = await this.coEvents.organizationsOf(em, [coEvent.id]);
    const whole = Object.assign(em.create(CoEvent), coEvent, { days: [] });
    const [entry] = coEventEntries({ coEvent: whole, organizations }, locale, publisherOf(this.config));
    if (!entry) return undefined;
    const {
      sequence: _sequence,
      stampedAt: _stamped,
      createdAt: _created,
      modifiedAt: _modified,
      ...content
    } = entry;
    const { startsAt, endsAt } = coEvent;
    const times = `${startsAt.toISOString()}/${endsAt?.toISOString() ?? ''}`;
    return {
      timeAndPlace: `${times}@${content.location ?? ''}`.slice(0, 250),
      content: { entry: stored(content), facts: [] },
    };
  }
}
