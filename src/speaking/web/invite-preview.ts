import { Injectable } from '@nestjs/common';
import { Account } from '../../auth/account.entity.js';
import { Config } from '../../kernel/config/env.js';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import type { MailContent } from '../../mail/mail-content.js';
import type { ProgrammeItem } from '../../scheduling/programme-item.js';
import { ProgrammeQueries } from '../../scheduling/programme.queries.js';
import type { InviteSpeakerForm } from '../invitations/speaking-invitation.forms.js';
import { SpeakingMails } from '../invitations/speaking-mails.js';
import { type PanelMember, PanelQueries } from '../panel/panel.queries.js';

export interface Invitable extends PanelMember {
  item: ProgrammeItem;
  account: Account | null;
}

/** Whom an organizer is about to ask, to what, and in which words. */
@Injectable()
export class InvitePreview {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly mails: SpeakingMails,
    private readonly panel: PanelQueries,
    private readonly programme: ProgrammeQueries,
  ) {}

  of(sessionId: string, speakerId: string): Promise<Invitable> {
    return this.database.read(async (em) => {
      const item = await this.programme.byIdWithDrafts(em, sessionId);
      const members = await this.panel.of(em, sessionId);
      const member = members.find(({ speaker }) => speaker.id === speakerId);
      if (!item || !member) throw new NotFound();
      const account = await em.findOneBy(Account, { id: member.speaker.accountId ?? '' });
      return { ...member, item, account };
    });
  }

  mailOf({ person, part, item }: Invitable, { locale, message }: InviteSpeakerForm): MailContent {
    const link = `${this.config.baseUrl}/${locale}/speaking/invitations/`;
    return this.mails.contentOf({
      ...{ kind: 'invite', locale, name: person.displayName, item, part, words: message ?? null, link },
    });
  }
}
