import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Database } from '../../../kernel/database/database.js';
import { NotFound } from '../../../kernel/errors.js';
import { readForm } from '../../../kernel/http/form.js';
import { Public } from '../../../kernel/http/permissions.js';
import { CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import { Tokens } from '../../../kernel/tokens.js';
import { emptyForm } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { confirmationClaim } from '../../co-event-mails.js';
import { CoEvent } from '../../co-event.entity.js';
import { CoEventsService } from '../../co-events.service.js';
import { HostLinksService } from '../../hosting/host-links.service.js';
import { HostLinkForm } from '../../hosting/hosting.forms.js';
import { VisitorLimits } from '../../submission/visitor-limits.js';
import { confirmedPage, confirmPage, linkPage, linkSentPage } from './host-links.pages.js';

const linksPerHour = 20;

/** What a host does by mail: prove her address, and ask for the link to her own area. */
@Controller('hosts')
export class HostLinksController {
  constructor(
    private readonly database: Database,
    private readonly coEvents: CoEventsService,
    private readonly hostLinks: HostLinksService,
    private readonly limits: VisitorLimits,
    private readonly tokens: Tokens,
  ) {}

  /** Changes nothing, because mail scanners open links too; its button does. */
  @Public()
  @Get('confirm/:key')
  async show(@Param('key') key: string, @CurrentLocale() locale: Locale): Promise<Page> {
    const { title } = await this.find(key);
    return confirmPage(locale, key, wordingOf(title, locale).text);
  }

  @Public()
  @Post('confirm/:key')
  async confirm(@Param('key') key: string, @CurrentLocale() locale: Locale): Promise<Page> {
    const { id, title } = await this.find(key);
    await this.database.write((em) => this.coEvents.confirm(em, id));
    return confirmedPage(locale, wordingOf(title, locale).text);
  }

  @Public()
  @Get('link')
  new(@CurrentLocale() locale: Locale): Page {
    return linkPage(locale, emptyForm);
  }

  /** Says the same for every address. */
  @Public()
  @Post('link')
  async create(
    @Body() body: unknown,
    @Req() request: Request,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    const read = await readForm(HostLinkForm, body);
    if (!read.ok) return linkPage(locale, read);
    if (!this.limits.allows('ask for a host link', request.ip, linksPerHour)) {
      const errors = { email: { code: 'co-event-form.too-often' } };
      return linkPage(locale, { typed: read.typed, errors }, 429);
    }
    await this.database.write((em) => this.hostLinks.mailLink(em, read.form, locale));
    return linkSentPage(locale, read.form.email);
  }

  private async find(key: string): Promise<CoEvent> {
    const [id = '', token = ''] = key.split('.');
    const coEvent = this.tokens.matches(token, confirmationClaim(id))
      ? await this.database.read((em) => em.findOneBy(CoEvent, { id }))
      : null;
    if (!coEvent) throw new NotFound();
    return coEvent;
  }
}
