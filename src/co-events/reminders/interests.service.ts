import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, LessThan } from 'typeorm';
import { isFlooded } from '../../auth/link-flood.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { emailKey } from '../../kernel/folded-text.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { newId } from '../../kernel/ids.js';
import { CoEventInterest } from '../co-event-interest.entity.js';
import { CoEvent } from '../co-event.entity.js';
import { InterestMails } from './interest-mails.js';
import { newsSince, remindingOf, toldOf } from './interest-news.rules.js';
import { InterestConfirmed } from './reminders.events.js';

/** An address that never answers gets no more questions than these, about whatever co-events. */
const mostUnanswered = 10;
const mailsPerHour = 3;
const unansweredDays = 7;

/** Who wants to be reminded of a co-event, by e-mail address alone. */
@Injectable()
export class InterestsService {
  constructor(
    private readonly clock: Clock,
    private readonly events: DomainEvents,
    private readonly mails: InterestMails,
  ) {}

  /** Asks the address whether it was really she. Whether it is known already, a stranger does not learn. */
  async ask(
    em: EntityManager,
    coEvent: CoEvent,
    wish: { email: string; locale: Locale; wantsInvitation: boolean },
  ): Promise<void> {
    const key = emailKey(wish.email);
    const known = await em.findOneBy(CoEventInterest, { coEventId: coEvent.id, emailKey: key });
    if (known?.state === 'confirmed') return this.answerAgain(em, coEvent, known);
    const unanswered = { emailKey: key, state: 'awaiting-confirmation' } as const;
    if (!known && (await em.countBy(CoEventInterest, unanswered)) >= mostUnanswered) return;
    const id = known?.id ?? newId();
    const asked = {
      ...wish,
      emailKey: key,
      state: 'awaiting-confirmation',
      createdAt: this.clock.now(),
    } as const;
    if (known) await em.update(CoEventInterest, { id }, asked);
    else await em.insert(CoEventInterest, { ...asked, id, coEventId: coEvent.id });
    if (await isFlooded(em, `interest:${id}`, mailsPerHour)) return;
    await this.mails.send(em, coEvent, { id, ...wish }, 'asked');
  }

  /** A second click changes nothing. */
  async confirm(em: EntityManager, id: string): Promise<CoEvent> {
    const interest = await this.find(em, id);
    const coEvent = await em.findOneByOrFail(CoEvent, { id: interest.coEventId });
    const confirmed = {
      state: 'confirmed',
      confirmedAt: this.clock.now(),
      remindedAt: null,
      toldSequence: coEvent.sequence,
      told: toldOf(coEvent, interest.locale),
    } as const;
    const { affected } = await em.update(CoEventInterest, { id, state: 'awaiting-confirmation' }, confirmed);
    if (affected !== 1) return coEvent;
    if (!interest.wantsInvitation) await this.mails.send(em, coEvent, interest, 'confirmed');
    await this.events.emit(em, new InterestConfirmed(id));
    return coEvent;
  }

  async stop(em: EntityManager, id: string): Promise<void> {
    await this.find(em, id);
    await em.update(CoEventInterest, { id }, { state: 'stopped' });
  }

  async find(em: EntityManager, id: string): Promise<CoEventInterest> {
    const interest = await em.findOneBy(CoEventInterest, { id });
    if (!interest) throw new NotFound();
    return interest;
  }

  /** Tells her what is another than she knows; changes that followed each other are one mail. */
  async tell(em: EntityManager, id: string): Promise<void> {
    const interest = await em.findOneBy(CoEventInterest, { id, state: 'confirmed' });
    if (!interest?.told) return;
    const coEvent = await em.findOneByOrFail(CoEvent, { id: interest.coEventId });
    if (!(await this.markTold(em, interest, coEvent))) return;
    const news = newsSince(interest.told, toldOf(coEvent, interest.locale));
    if (news) await this.mails.send(em, coEvent, interest, news, { before: interest.told });
  }

  /** Of two that tell the same news one is told no. Of another day she is reminded anew. */
  async markTold(em: EntityManager, interest: CoEventInterest, coEvent: CoEvent): Promise<boolean> {
    const { id, toldSequence } = interest;
    const told = toldOf(coEvent, interest.locale);
    const isOther = told.when !== interest.told?.when;
    const { affected } = await em.update(
      CoEventInterest,
      { id, toldSequence: toldSequence ?? IsNull() },
      { told, toldSequence: coEvent.sequence, ...(isOther ? { remindedAt: null } : {}) },
    );
    return affected === 1;
  }

  async remind(em: EntityManager, id: string): Promise<void> {
    const interest = await em.findOneBy(CoEventInterest, { id, state: 'confirmed', remindedAt: IsNull() });
    const coEvent = interest && (await em.findOneByOrFail(CoEvent, { id: interest.coEventId }));
    if (!interest?.confirmedAt || coEvent?.state !== 'approved') return;
    const now = this.clock.now();
    const reminding = remindingOf(coEvent, interest.confirmedAt, now);
    if (reminding === 'wait') return;
    await em.update(CoEventInterest, { id }, { remindedAt: now });
    if (reminding === 'remind') await this.mails.send(em, coEvent, interest, 'tomorrow');
  }

  /** Addresses that never answered are not kept. */
  async forgetUnanswered(em: EntityManager): Promise<void> {
    const before = new Date(this.clock.now().getTime() - unansweredDays * 24 * 3_600_000);
    await em.delete(CoEventInterest, { state: 'awaiting-confirmation', createdAt: LessThan(before) });
  }

  private async answerAgain(em: EntityManager, coEvent: CoEvent, interest: CoEventInterest): Promise<void> {
    if (await isFlooded(em, `interest:${interest.id}`, mailsPerHour)) return;
    await this.mails.send(em, coEvent, interest, 'confirmed');
  }
}
