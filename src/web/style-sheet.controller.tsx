import { Controller, Get, Query } from '@nestjs/common';
import { Config } from '../kernel/config/env.js';
import { NotFound } from '../kernel/errors.js';
import { Public } from '../kernel/http/permissions.js';
import { CurrentLocale } from '../kernel/http/request-context.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { type Page, page } from './page.js';
import { OrganizerStyleSheet, StyleSheet } from './style-sheet.page.js';
import { styleSheetTexts } from './style-sheet/style-sheet.texts.js';

/** `/dev/components`, and `?section=organizer`: every component in every state, while nobody is in production. */
@Controller('dev/components')
export class StyleSheetController {
  constructor(private readonly config: Config) {}

  @Public()
  @Get()
  show(@CurrentLocale() locale: Locale, @Query('section') section: string | undefined): Page {
    if (this.config.production) throw new NotFound();
    const isOrganizer = section === 'organizer';
    return page({
      title: styleSheetTexts.in(locale)('title'),
      section: isOrganizer ? 'organizer' : 'public',
      robots: 'noindex',
      body: isOrganizer ? <OrganizerStyleSheet locale={locale} /> : <StyleSheet locale={locale} />,
    });
  }
}
