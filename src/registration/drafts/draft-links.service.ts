import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { edition } from '../../../config/edition.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import { isFlooded } from '../../auth/link-flood.js';
import { Config } from '../../kernel/config/env.js';
import { emailKey } from '../../kernel/folded-text.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { OutboxService } from '../../mail/outbox.service.js';
import { dayAtVenue, windowBound } from '../form/form-dates.js';
import { registrationFormTexts } from '../form/registration-form.texts.js';
import { registrationPeriod } from '../registration.rules.js';
import { draftClaim } from './drafts.service.js';
import { RegistrationDraft } from './registration-draft.entity.js';

const linksPerHour = 3;

/** The mailed link of a draft: whoever has it goes on with the draft. */
@Injectable()
export class DraftLinksService {
  constructor(
    private readonly config: Config,
    private readonly outbox: OutboxService,
  ) {}

  /** False where that address was sent enough of them within the last hour, by whichever drafts. */
  async mail(em: EntityManager, draft: RegistrationDraft, email: string, locale: Locale): Promise<boolean> {
    const key = emailKey(email);
    const about = `registration-draft:${hashed(key)}`;
    if (await isFlooded(em, about, linksPerHour)) return false;
    await em.update(RegistrationDraft, { id: draft.id }, { emailKey: key });
    const t = registrationFormTexts.in(locale);
    const values = {
      forum: edition.name[locale],
      category: categoryTexts.in(locale)(draft.category),
    };
    const { closes } = registrationPeriod(draft.category);
    const before = `${this.config.baseUrl}/${locale}/register/resume/`;
    await this.outbox.enqueue(em, {
      to: { name: '', address: email },
      locale,
      about,
      content: {
        subject: t('mail.subject', values),
        title: t('mail.title'),
        blocks: [
          { kind: 'paragraph', text: t('mail.greeting') },
          {
            kind: 'paragraph',
            text: t('mail.text', { ...values, date: dayAtVenue(locale, draft.expiresAt) }),
          },
          { kind: 'button', label: t('mail.button'), link: { before, claim: draftClaim(draft.id) } },
          { kind: 'paragraph', text: t('mail.closes', windowBound(locale, closes)) },
          { kind: 'paragraph', text: t('mail.ignore') },
        ],
      },
    });
    return true;
  }
}

/** What is counted must not be read: nobody is registered yet. */
const hashed = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32);
