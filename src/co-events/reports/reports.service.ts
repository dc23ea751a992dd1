import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { SignInLinksService } from '../../auth/sign-in-links.service.js';
import { edition } from '../../../config/edition.js';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../../kernel/config/env.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import { localDate } from '../../kernel/zoned-time.js';
import { OutboxService } from '../../mail/outbox.service.js';
import { dateText } from '../../web/spoken-times.js';
import { CoEventHost } from '../co-event-host.entity.js';
import { CoEventNotice } from '../co-event-notice.entity.js';
import { CoEventReport } from '../co-event-report.entity.js';
import { titleIn } from '../co-event-words.js';
import { CoEvent } from '../co-event.entity.js';
import { type ReportPeriod, reminderDay, reportDueAt, reportPeriodOf } from './report-period.rules.js';
import { reportTexts } from './reports.texts.js';

export type ReportContent = Omit<CoEventReport, 'coEventId' | 'submittedAt' | 'updatedAt'>;

/** What hosts report after their co-events, and the mails that ask them for it. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly links: SignInLinksService,
    private readonly outbox: OutboxService,
  ) {}

  /** The host's own co-event with what she has reported of it so far. */
  async findFor(
    em: EntityManager,
    accountId: string,
    coEventId: string,
  ): Promise<{ coEvent: CoEvent; report: CoEventReport | null; period: ReportPeriod }> {
    const isHost = await em.existsBy(CoEventHost, { coEventId, accountId });
    const coEvent = isHost ? await em.findOneBy(CoEvent, { id: coEventId }) : null;
    if (!coEvent) throw new NotFound();
    const report = await em.findOneBy(CoEventReport, { coEventId });
    return { coEvent, report, period: reportPeriodOf(coEvent, this.clock.now()) };
  }

  /** Replaces what was reported before. */
  async submit(
    em: EntityManager,
    accountId: string,
    coEventId: string,
    content: ReportContent,
  ): Promise<void> {
    const { report, period } = await this.findFor(em, accountId, coEventId);
    if (period !== 'open') throw new Conflict(`co-event-reports.${period}`);
    const now = this.clock.now();
    if (report) await em.update(CoEventReport, { coEventId }, { ...content, updatedAt: now });
    else await em.insert(CoEventReport, { ...content, coEventId, submittedAt: now, updatedAt: now });
  }

  /** Asks its hosts for the report, if they have not been asked on this day of the row. */
  async remind(em: EntityManager, coEvent: CoEvent): Promise<void> {
    const day = reminderDay(coEvent, this.clock.now());
    if (day === undefined || (await em.existsBy(CoEventReport, { coEventId: coEvent.id }))) return;
    const notice = { coEventId: coEvent.id, kind: `report-${String(day)}` };
    if (await em.existsBy(CoEventNotice, notice)) return;
    await em.insert(CoEventNotice, { ...notice, sentAt: this.clock.now() });
    for (const host of await em.findBy(CoEventHost, { coEventId: coEvent.id }))
      await this.mail(em, coEvent, host);
  }

  private async mail(em: EntityManager, coEvent: CoEvent, host: CoEventHost): Promise<void> {
    const { locale, name, accountId } = host;
    const { email } = await em.findOneByOrFail(Account, { id: accountId });
    const claim = await this.links.ensureHostAreaLink(em, accountId);
    const t = reportTexts.in(locale);
    const due = dateText(localDate(reportDueAt(coEvent), coEvent.zone), locale);
    const values = { title: titleIn(coEvent, locale).title, due, forum: edition.name[locale] };
    await this.outbox.enqueue(em, {
      to: { name, address: email },
      locale,
      about: `co-event:${coEvent.id}`,
      content: {
        subject: t('mail.subject', values),
        title: t('mail.title'),
        blocks: [
          { kind: 'paragraph', text: t('mail.greeting', { name }) },
          { kind: 'paragraph', text: t('mail.text', values) },
          {
            kind: 'button',
            label: t('mail.button'),
            link: { before: `${this.config.baseUrl}/${locale}/hosts/enter/`, claim },
          },
          { kind: 'paragraph', text: t('mail.until', values) },
        ],
      },
    });
  }
}
