import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThan, Not, IsNull } from 'typeorm';
import { coEventRules } from '../../../config/co-events.js';
import { Account } from '../../auth/account.entity.js';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../../kernel/config/env.js';
import { OutboxService } from '../../mail/outbox.service.js';
import { CoEvent } from '../co-event.entity.js';
import { ModeratorAssignment } from '../moderator-assignment.entity.js';
import { countriesIn } from '../moderator-scopes.queries.js';
import { moderationTexts } from './moderation.texts.js';

const day = 24 * 3_600_000;

/** Reminds moderators of what has waited too long, at most once in the time after which it is too long. */
@Injectable()
export class ModerationReminders {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly outbox: OutboxService,
  ) {}

  async send(em: EntityManager): Promise<void> {
    const now = this.clock.now();
    const days = coEventRules.moderation.remindAfterDays;
    const before = new Date(now.getTime() - days * day);
    const late = await em.find(CoEvent, {
      where: { waitingSince: LessThan(before) },
      select: { id: true, country: true },
    });
    if (late.length === 0) return;
    const assignments = await em.findBy(ModeratorAssignment, [
      { remindedAt: IsNull() },
      { remindedAt: LessThan(before) },
    ]);
    const recent = await em.findBy(ModeratorAssignment, { remindedAt: Not(LessThan(before)) });
    for (const [accountId, own] of Map.groupBy(assignments, (each) => each.accountId)) {
      // Somebody with two regions is reminded once for both.
      if (recent.some((each) => each.accountId === accountId)) continue;
      const countries = new Set(own.flatMap(countriesIn));
      const count = late.filter(({ country }) => countries.has(country)).length;
      if (count === 0) continue;
      await this.remind(em, accountId, { count, days });
      await em.update(ModeratorAssignment, { accountId }, { remindedAt: now });
    }
  }

  private async remind(
    em: EntityManager,
    accountId: string,
    values: { count: number; days: number },
  ): Promise<void> {
    const { name, email, locale } = await em.findOneByOrFail(Account, { id: accountId });
    const t = moderationTexts.in(locale);
    await this.outbox.enqueue(em, {
      to: { name, address: email },
      locale,
      about: `moderator:${accountId}`,
      content: {
        subject: t('mail.remind-subject', values),
        title: t('mail.remind-title'),
        blocks: [
          { kind: 'paragraph', text: t('mail.greeting', { name }) },
          { kind: 'paragraph', text: t('mail.remind-text', values) },
          {
            kind: 'button',
            label: t('mail.remind-open'),
            link: `${this.config.baseUrl}/${locale}/moderation`,
          },
          { kind: 'paragraph', text: t('mail.invite-how') },
        ],
      },
    });
  }
}
