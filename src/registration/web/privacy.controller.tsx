import { Controller, Get } from '@nestjs/common';
import { edition } from '../../../config/edition.js';
import { Config } from '../../kernel/config/env.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { type Page, page } from '../../web/page.js';
import { registrationTexts } from '../registration.texts.js';

const parts = ['who', 'what', 'who-sees', 'how-long', 'rights'] as const;

/** The notice whose version each registrant consented to. */
@Controller('privacy')
export class PrivacyController {
  constructor(private readonly config: Config) {}

  @Public()
  @Get()
  show(@CurrentLocale() locale: Locale): Page {
    const t = registrationTexts.in(locale);
    const values = { email: this.config.mailFrom.address, days: edition.privacy.retentionDays };
    return page({
      title: t('privacy-title'),
      body: (
        <>
          <PageHeader
            title={t('privacy-title')}
            lead={t('privacy-version', { version: edition.privacy.noticeVersion })}
          />
          {parts.map((part) => (
            <Section title={t(`privacy-${part}`)}>
              <p>{t(`privacy-${part}-text`, values)}</p>
            </Section>
          ))}
        </>
      ),
    });
  }
}
