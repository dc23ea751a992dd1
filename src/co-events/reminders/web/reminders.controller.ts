import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../kernel/database/database.js';
import { Conflict, NotFound } from '../../../kernel/errors.js';
import { readForm } from '../../../kernel/http/form.js';
import { Public } from '../../../kernel/http/permissions.js';
import { CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Tokens } from '../../../kernel/tokens.js';
import type { Page } from '../../../web/page.js';
import { CoEvent } from '../../co-event.entity.js';
import { VisitorLimits } from '../../submission/visitor-limits.js';
import { interestClaim } from '../interest-mails.js';
import { InterestsService } from '../interests.service.js';
import { ReminderForm } from '../reminder.forms.js';
import { answeredPage, askPage, lookPage, questionPage } from './reminders.pages.js';

const asksPerHour = 20;

/** Asking to be reminded, and the links of the mails. Following one shows a page only: programs look at links before people do. */
@Controller()
export class RemindersController {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly interests: InterestsService,
    private readonly limits: VisitorLimits,
    private readonly tokens: Tokens,
  ) {}

  @Public()
  @Get('co-events/:id/reminder')
  async new(@Param('id') id: string, @CurrentLocale() locale: Locale): Promise<Page> {
    return askPage({ locale, coEvent: await this.database.read((em) => this.toCome(em, id)) });
  }

  @Public()
  @Post('co-events/:id/reminder')
  @HttpCode(200)
  async create(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: Request,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    const coEvent = await this.database.read((em) => this.toCome(em, id));
    const read = await readForm(ReminderForm, body);
    if (!read.ok) return askPage({ locale, coEvent, state: read, status: 422 });
    const { email, invitation, homepage } = read.form;
    if (!this.limits.allows('ask for reminders', request.ip, asksPerHour)) {
      const errors = { email: { code: 'co-event-reminders.too-often' } };
      return askPage({ locale, coEvent, state: { typed: read.typed, errors }, status: 422 });
    }
    const wish = { email, locale, wantsInvitation: invitation === 'yes' };
    if (!homepage) await this.database.write((em) => this.interests.ask(em, coEvent, wish));
    return lookPage({ locale, coEvent, email });
  }

  @Public()
  @Get('reminders/:id/:does/:token')
  async show(@Param() link: Link, @CurrentLocale() locale: Locale): Promise<Page> {
    const does = this.opened(link);
    const coEvent = await this.database.read(async (em) => {
      const { coEventId } = await this.interests.find(em, link.id);
      return em.findOneByOrFail(CoEvent, { id: coEventId });
    });
    return questionPage({ locale, coEvent, does, action: pathOf(link, locale) });
  }

  /** A person's button, or the one click of her mail program (RFC 8058), which sends no cookie and follows no redirect. */
  @Public()
  @Post('reminders/:id/:does/:token')
  @HttpCode(200)
  async answer(@Param() link: Link, @CurrentLocale() locale: Locale): Promise<Page> {
    const does = this.opened(link);
    const coEvent = await this.database.write(async (em) => {
      const { coEventId } = await this.interests.find(em, link.id);
      if (does === 'confirm') await this.interests.confirm(em, link.id);
      else await this.interests.stop(em, link.id);
      return em.findOneByOrFail(CoEvent, { id: coEventId });
    });
    return answeredPage({ locale, coEvent, does });
  }

  private opened({ id, does, token }: Link): 'confirm' | 'stop' {
    const known = does === 'confirm' || does === 'stop' ? does : undefined;
    if (!known || !this.tokens.matches(token, interestClaim(id, known))) throw new NotFound();
    return known;
  }

  private async toCome(em: Parameters<InterestsService['find']>[0], id: string): Promise<CoEvent> {
    const coEvent = await em.findOneBy(CoEvent, { id, listed: true });
    if (!coEvent) throw new NotFound();
    if (coEvent.overAt <= this.clock.now()) throw new Conflict('co-event-reminders.over');
    return coEvent;
  }
}

interface Link {
  id: string;
  does: string;
  token: string;
}

const pathOf = ({ id, does, token }: Link, locale: Locale): string =>
  `/${locale}/reminders/${id}/${does}/${token}`;
