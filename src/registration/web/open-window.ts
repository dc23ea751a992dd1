import { Injectable } from '@nestjs/common';
import type { ParticipantCategoryCode } from '../../../config/participant-categories.js';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../../kernel/config/env.js';
import { Database } from '../../kernel/database/database.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import type { RegistrationDraft } from '../drafts/registration-draft.entity.js';
import { RegistrationInvitationsService } from '../invitations/registration-invitations.service.js';
import { anyRegistrationWindow, registrationWindow } from '../registration.rules.js';
import { closedPage } from './closed.pages.js';

/** Whether one can register now; the page that says when, where one cannot. */
@Injectable()
export class OpenWindow {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly database: Database,
    private readonly invitations: RegistrationInvitationsService,
  ) {}

  /** Without a category: whether anybody can. */
  closed(locale: Locale, category?: ParticipantCategoryCode, status: 200 | 409 = 200): Page | undefined {
    const now = this.clock.now();
    const window = category ? registrationWindow(now, category) : anyRegistrationWindow(now);
    if (window === 'open') return undefined;
    return closedPage({ locale, window, category, email: this.config.mailFrom.address, status });
  }

  /** A draft that was begun by an invitation goes on as long as that is open. */
  async closedFor(
    locale: Locale,
    draft: RegistrationDraft,
    status: 200 | 409 = 200,
  ): Promise<Page | undefined> {
    const closed = this.closed(locale, draft.category, status);
    if (!closed) return undefined;
    const admitting = await this.database.read((em) => this.invitations.admitting(em, draft.invitationId));
    return admitting ? undefined : closed;
  }
}
