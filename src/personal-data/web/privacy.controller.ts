import { Controller, Get, Param } from '@nestjs/common';
import { isNoticeVersion, noticeInForce } from '../../../config/privacy-notice.js';
import { Config } from '../../kernel/config/env.js';
import { NotFound } from '../../kernel/errors.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { privacyNoticePage } from './privacy.pages.js';

/** The privacy notice, in each version that somebody has agreed to. */
@Controller('privacy')
export class PrivacyController {
  constructor(private readonly config: Config) {}

  @Public()
  @Get()
  index(@CurrentLocale() locale: Locale): Page {
    return privacyNoticePage(locale, noticeInForce, this.config.mailFrom.address);
  }

  @Public()
  @Get(':version')
  show(@CurrentLocale() locale: Locale, @Param('version') version: string): Page {
    if (!isNoticeVersion(version)) throw new NotFound();
    return privacyNoticePage(locale, version, this.config.mailFrom.address);
  }
}
