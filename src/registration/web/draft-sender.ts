import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { isUniqueViolation } from '../../kernel/database/database-errors.js';
import { Database } from '../../kernel/database/database.js';
import { type FieldError, Invalid, NotFound } from '../../kernel/errors.js';
import { once } from '../../kernel/http/idempotency.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { DraftSubmissionService } from '../drafts/draft-submission.service.js';
import { DraftsService } from '../drafts/drafts.service.js';
import { readRegister } from '../form/read-registration.js';

interface Sending {
  token: string;
  consent: string | string[] | undefined;
  locale: Locale;
}

/** Sends a draft, or throws it away. */
@Injectable()
export class DraftSender {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly drafts: DraftsService,
    private readonly submission: DraftSubmissionService,
  ) {}

  /** Answers with what is wrong; nothing is written then. A second click, when the draft is gone already, is the same sending. */
  async send(sending: Sending): Promise<Record<string, FieldError>> {
    const attempt = () => this.database.write((em) => this.sendOnce(em, sending));
    try {
      // Another process may take the same address at the same moment; the second attempt then finds it registered.
      await attempt().catch((error: unknown) => {
        if (!isUniqueViolation(error)) throw error;
        return attempt();
      });
      return {};
    } catch (error) {
      if (error instanceof Invalid) return error.fields;
      throw error;
    }
  }

  async discard(token: string): Promise<void> {
    await this.database.write(async (em) => {
      const draft = await this.drafts.find(em, token);
      if (draft) await this.drafts.remove(em, draft);
    });
  }

  private sendOnce(em: EntityManager, { token, consent, locale }: Sending): Promise<void> {
    const request = { key: token, scope: 'registration-draft', content: {}, now: this.clock.now() };
    return once(em, request, async () => {
      const draft = await this.drafts.find(em, token);
      if (!draft) throw new NotFound('registration-form.draft-gone');
      const { category, content } = draft;
      const read = readRegister({ ...content, category, consent: consent ?? '' });
      if (!read.ok) throw new Invalid(read.errors);
      await this.submission.submit(em, draft, read.form, locale);
    });
  }
}
