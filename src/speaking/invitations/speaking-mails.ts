import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { edition } from '../../../config/edition.js';
import { Account } from '../../auth/account.entity.js';
import { rolesWith } from '../../auth/roles.js';
import { SignInLinksService } from '../../auth/sign-in-links.service.js';
import { Config } from '../../kernel/config/env.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { MailBlock, MailContent, MailLink } from '../../mail/mail-content.js';
import { OutboxService } from '../../mail/outbox.service.js';
import type { ProgrammeItem } from '../../scheduling/programme-item.js';
import { ProgrammeQueries } from '../../scheduling/programme.queries.js';
import { SessionSpeaker } from '../../sessions/session-speaker.entity.js';
import { SpeakersQueries } from '../../speakers/speakers.queries.js';
import { partText, titleText, whenText, whereText } from '../session-facts.js';
import { speakingTexts } from '../speaking.texts.js';
import type { SpeakingInvitation } from './speaking-invitation.entity.js';

type Kind = 'invite' | 'remind' | 'confirmed' | 'withdrawn';

interface Letter {
  kind: Kind;
  locale: Locale;
  name: string;
  item: ProgrammeItem;
  part: Pick<SessionSpeaker, 'role' | 'minutes'> | null;
  /** The organizer's words. */
  words: string | null;
  link: MailLink | null;
}

type NewsKind = 'declined' | 'unsure';

interface SpeakerNews {
  kind: NewsKind;
  locale: Locale;
  item: ProgrammeItem;
  /** The speaker's. */
  name: string;
  said: Partial<Record<'reason' | 'proposed' | 'words', string>>;
}

/** What a speaker, and the organizer who asked her, are told about an invitation. */
@Injectable()
export class SpeakingMails {
  constructor(
    private readonly config: Config,
    private readonly links: SignInLinksService,
    private readonly outbox: OutboxService,
    private readonly programme: ProgrammeQueries,
    private readonly speakers: SpeakersQueries,
  ) {}

  invite(em: EntityManager, invitation: SpeakingInvitation): Promise<void> {
    return this.send(em, invitation, 'invite', invitation.message, this.answerLink(invitation));
  }

  remind(em: EntityManager, invitation: SpeakingInvitation): Promise<void> {
    return this.send(em, invitation, 'remind', null, this.answerLink(invitation));
  }

  withdrawn(em: EntityManager, invitation: SpeakingInvitation, reason: string | null): Promise<void> {
    return this.send(em, invitation, 'withdrawn', reason, null);
  }

  /** With the lasting link to her area. */
  async confirmed(em: EntityManager, invitation: SpeakingInvitation): Promise<void> {
    const account = await this.accountOf(em, invitation);
    if (!account) return;
    const link = await this.areaLink(em, account.id, invitation.locale);
    await this.send(em, invitation, 'confirmed', null, link);
  }

  async areaLink(em: EntityManager, accountId: string, locale: Locale): Promise<MailLink> {
    const claim = await this.links.ensureSpeakerAreaLink(em, accountId);
    return { before: `${this.config.baseUrl}/${locale}/my/speaking/enter/`, claim };
  }

  answerLink({ id, version, locale }: SpeakingInvitation): MailLink {
    const claim = { purpose: 'speaking-invitation', subject: id, version } as const;
    return { before: `${this.config.baseUrl}/${locale}/speaking/invitations/`, claim };
  }

  /** To whoever asked her; where that was nobody who organizes now, to all organizers. */
  declined(em: EntityManager, invitation: SpeakingInvitation): Promise<void> {
    const { reason, proposedName, proposedEmail, proposedFunction } = invitation;
    const proposed = [proposedName, proposedFunction, proposedEmail].filter(Boolean).join(', ');
    return this.toOrganizers(em, invitation, 'declined', { reason: reason ?? '', proposed });
  }

  /** The same, of one who had said yes and says maybe now. */
  unsure(em: EntityManager, invitation: SpeakingInvitation, words: string | null): Promise<void> {
    return this.toOrganizers(em, invitation, 'unsure', { words: words ?? '' });
  }

  /** Also shown before it is sent. */
  contentOf({ kind, locale, name, item, part, words, link }: Letter): MailContent {
    const t = speakingTexts.in(locale);
    const values = { forum: edition.name[locale], name, title: titleText(item, locale) };
    const facts = [
      { label: t('session'), value: values.title },
      ...(part ? [{ label: t('role'), value: partText(part, locale) }] : []),
      { label: t('when'), value: whenText(item, locale) },
      { label: t('where'), value: whereText(item, locale) },
    ];
    const blocks: MailBlock[] = [
      { kind: 'paragraph', text: t('mail.greeting', values) },
      { kind: 'paragraph', text: t(`mail.${kind}.text`, values) },
      ...(words ? words.split(/\n{2,}/).map((text) => ({ kind: 'paragraph', text }) as const) : []),
      { kind: 'facts', facts },
      ...(link && kind !== 'withdrawn'
        ? [{ kind: 'button', label: t(`mail.${kind}.button`), link } as const]
        : []),
      ...(kind === 'invite' || kind === 'remind'
        ? [{ kind: 'paragraph', text: t('mail.no-password') } as const]
        : []),
    ];
    return { subject: t(`mail.${kind}.subject`, values), title: t(`mail.${kind}.title`), blocks };
  }

  private async toOrganizers(
    em: EntityManager,
    invitation: SpeakingInvitation,
    kind: NewsKind,
    said: SpeakerNews['said'],
  ): Promise<void> {
    const { sessionId, speakerId } = invitation;
    const item = await this.programme.byIdWithDrafts(em, sessionId);
    const named = (await this.speakers.namedByIds(em, [speakerId])).get(speakerId);
    if (!item || !named) return;
    for (const { name, email: address, locale } of await organizersOf(em, invitation)) {
      await this.outbox.enqueue(em, {
        to: { name, address },
        locale,
        about: `session:${sessionId}`,
        content: this.newsOf({ kind, locale, item, name: named.person.displayName, said }),
      });
    }
  }

  private newsOf({ kind, locale, item, name, said }: SpeakerNews): MailContent {
    const t = speakingTexts.in(locale);
    const values = { name, title: titleText(item, locale) };
    const facts = (['reason', 'proposed', 'words'] as const).flatMap((key) =>
      said[key] ? [{ label: t(key), value: said[key] }] : [],
    );
    const link = `${this.config.baseUrl}/${locale}/organizer/sessions/${item.id}/panel`;
    return {
      subject: t(`mail.${kind}.subject`, values),
      title: t(`mail.${kind}.title`),
      blocks: [
        { kind: 'paragraph', text: t(`mail.${kind}.text`, values) },
        ...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : []),
        { kind: 'button', label: t('mail.declined.button'), link },
      ],
    };
  }

  private async send(
    em: EntityManager,
    invitation: SpeakingInvitation,
    kind: Kind,
    words: string | null,
    link: MailLink | null,
  ): Promise<void> {
    const { sessionId, speakerId, locale } = invitation;
    const account = await this.accountOf(em, invitation);
    const item = await this.programme.byIdWithDrafts(em, sessionId);
    if (!account || !item) return;
    const part = await em.findOneBy(SessionSpeaker, { sessionId, speakerId });
    const { name, email: address } = account;
    await this.outbox.enqueue(em, {
      to: { name, address },
      locale,
      about: `speaker:${speakerId}`,
      content: this.contentOf({ kind, locale, name, item, part, words, link }),
    });
  }

  private async accountOf(em: EntityManager, { speakerId }: SpeakingInvitation): Promise<Account | null> {
    const named = (await this.speakers.namedByIds(em, [speakerId])).get(speakerId);
    return em.findOneBy(Account, { id: named?.speaker.accountId ?? '' });
  }
}

async function organizersOf(em: EntityManager, { invitedBy }: SpeakingInvitation): Promise<Account[]> {
  const role = In(rolesWith('speakers.edit'));
  const asked = await em.findOneBy(Account, { id: invitedBy ?? '', role });
  return asked ? [asked] : em.findBy(Account, { role });
}
