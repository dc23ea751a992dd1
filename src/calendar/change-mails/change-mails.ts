import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SignInLinksService } from '../../auth/sign-in-links.service.js';
import { Config } from '../../kernel/config/env.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { TokenClaim } from '../../kernel/tokens.js';
import type { MailBlock, MailContent, MailLink } from '../../mail/mail-content.js';
import { OutboxService } from '../../mail/outbox.service.js';
import type { LiveFacts } from '../../scheduling/live-facts.js';
import type { PendingChange } from '../../scheduling/releases/pending.js';
import { type ToldChange, toldChanges } from '../../scheduling/releases/told-changes.js';
import { dayAndTimeText } from '../../web/spoken-times.js';
import type { Affected } from './change-audience.queries.js';
import { changeMailsTexts } from './change-mails.texts.js';

/** Ends the mails about changes to one account. */
export const stopClaim = (accountId: string): TokenClaim => ({
  purpose: 'change-mails',
  subject: accountId,
  version: 1,
});

/** One mail for each person about all that changed for her, in the sentences of the public change log. */
@Injectable()
export class ChangeMails {
  constructor(
    private readonly config: Config,
    private readonly links: SignInLinksService,
    private readonly outbox: OutboxService,
  ) {}

  async send(em: EntityManager, affected: readonly Affected[], facts: LiveFacts): Promise<void> {
    const participants = affected.filter(({ asParticipant }) => asParticipant.length > 0);
    const areas = await this.links.ensureOwnAreaLinks(
      em,
      participants.map(({ accountId }) => accountId),
    );
    for (const one of affected) {
      const { accountId, name, address, locale } = one;
      const isParticipant = one.asParticipant.length > 0;
      await this.outbox.enqueue(em, {
        to: { name, address },
        locale,
        content: this.contentOf(one, facts, areas.get(accountId)),
        ...(isParticipant ? { unsubscribe: this.stopLink(accountId, locale) } : {}),
        about: `account:${accountId}`,
      });
    }
  }

  private contentOf(one: Affected, facts: LiveFacts, area: TokenClaim | undefined): MailContent {
    const { locale, name, accountId, asParticipant, asSpeaker } = one;
    const t = changeMailsTexts.in(locale);
    const base = `${this.config.baseUrl}/${locale}`;
    const changes = [...asParticipant, ...asSpeaker];
    const told = toldChanges(changes, facts, locale);
    return {
      subject: subjectOf(told, locale),
      title: t('title'),
      blocks: [
        { kind: 'paragraph', text: t('greeting', { name }) },
        { kind: 'paragraph', text: t(asParticipant.length > 0 ? 'text' : 'text-speaker') },
        ...told.flatMap((change) => this.changeBlocks(change, changes, one)),
        ...(area ? [areaLink(t('area'), `${base}/my/enter/`, area)] : []),
        { kind: 'link', label: t('log'), link: `${base}/programme/changes` },
        ...(asParticipant.length > 0
          ? [{ kind: 'link', label: t('stop'), link: this.stopLink(accountId, locale) } as const]
          : []),
      ],
    };
  }

  private changeBlocks(
    { sessionId, title, sentences }: ToldChange,
    changes: readonly PendingChange[],
    { locale, zone }: Affected,
  ): MailBlock[] {
    const change = changes.find((each) => each.sessionId === sessionId);
    const own = change && ownClock(change, zone, locale);
    const t = changeMailsTexts.in(locale);
    return [
      { kind: 'link', label: title.text, link: `${this.config.baseUrl}/${locale}/sessions/${sessionId}` },
      { kind: 'list', items: [...sentences, ...(own ? [t('own-time', { when: own })] : [])] },
    ];
  }

  private stopLink(accountId: string, locale: Locale): MailLink {
    return {
      before: `${this.config.baseUrl}/${locale}/change-mails/${accountId}/stop/`,
      claim: stopClaim(accountId),
    };
  }
}

const areaLink = (label: string, before: string, claim: TokenClaim): MailBlock => ({
  kind: 'link',
  label,
  link: { before, claim },
});

function subjectOf(told: readonly ToldChange[], locale: Locale): string {
  const t = changeMailsTexts.in(locale);
  const [first, ...others] = told;
  if (!first || others.length > 0) return t('subject.many', { count: told.length });
  const aspect = (['cancelled', 'reinstated', 'moved', 'room'] as const).find((each) =>
    first.aspects.includes(each),
  );
  return t(`subject.${aspect ?? 'other'}`, { title: first.title.text });
}

/** When it is on the clock that she chose to read too. */
function ownClock(
  { aspects, after }: PendingChange,
  zone: string | null,
  locale: Locale,
): string | undefined {
  if (!aspects.includes('moved') || !after.startsAt || zone === null) return undefined;
  const start = new Date(after.startsAt);
  const end = after.endsAt === null ? null : new Date(after.endsAt);
  return dayAndTimeText(start, end, zone, locale);
}
