import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../kernel/database/database.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import type { InviteForm } from '../invitations/invite.forms.js';
import { readPasted } from '../invitations/pasted-invitees.js';
import { InvitationToRegisterMails } from '../invitations/registration-invitation-mails.js';
import {
  isInvited,
  RegistrationInvitationsQueries,
} from '../invitations/registration-invitations.queries.js';
import { invitePreviewPage } from './invite-preview.pages.js';

/** Whom a pasted list invites, and the mail that the first of them gets. */
@Injectable()
export class InvitePreview {
  constructor(
    private readonly database: Database,
    private readonly invitations: RegistrationInvitationsQueries,
    private readonly mails: InvitationToRegisterMails,
  ) {}

  async page(locale: Locale, form: InviteForm): Promise<Page> {
    const { invitees, problems } = readPasted(form.invitees);
    const prospects = await this.database.read((em) => this.invitations.prospects(em, invitees));
    const first = prospects.find(isInvited);
    const { category, expiresOn } = form;
    const mail =
      first &&
      this.mails.contentOf({
        ...{ id: '', version: 1, name: first.name, category, expiresOn },
        locale: form.locale,
      });
    return invitePreviewPage({ locale, form, prospects, problems, mail });
  }

  find(em: EntityManager, id: string) {
    return this.invitations.find(em, id);
  }
}
