import { type CanActivate, Injectable } from '@nestjs/common';
import { Config } from '../../kernel/config/env.js';
import { NotFound } from '../../kernel/errors.js';

/** Everybody can read every mail in the mailbox, so it is there only while no mail leaves the house, and never in production. */
@Injectable()
export class MailboxGuard implements CanActivate {
  constructor(private readonly config: Config) {}

  canActivate(): boolean {
    if (this.config.production || this.config.smtpUrl !== undefined) throw new NotFound();
    return true;
  }
}
