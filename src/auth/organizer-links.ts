import { Injectable } from '@nestjs/common';
import { edition } from '../../config/edition.js';
import { Config } from '../kernel/config/env.js';
import { Database } from '../kernel/database/database.js';
import { fallbackLocale, type Locale } from '../kernel/i18n/locale.js';
import { Tokens } from '../kernel/tokens.js';
import { AccountsService } from './accounts.service.js';
import { SignInLinksService } from './sign-in-links.service.js';

/** Sign-in links for organizers, for the terminal: at a rehearsal's start, and from the command line. */
@Injectable()
export class OrganizerLinks {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly links: SignInLinksService,
    private readonly tokens: Tokens,
  ) {}

  forRehearsal(): Promise<string> {
    return this.forEmail('organizer@apuf8.test', `${edition.acronym} organizer`);
  }

  /** Makes the account an organizer's if it is not yet, and returns a link that works once. */
  async forEmail(email: string, name: string, locale: Locale = fallbackLocale): Promise<string> {
    const claim = await this.database.write(async (em) => {
      const account = await this.accounts.ensure(em, { email, name, locale, role: 'organizer' });
      return this.links.issueSignInLink(em, account.id, 'organizer');
    });
    return `${this.config.baseUrl}/${locale}/sign-in/${this.tokens.derive(claim)}`;
  }
}
