import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { edition } from '../../../config/edition.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Config } from '../../kernel/config/env.js';
import { Database } from '../../kernel/database/database.js';
import { Invalid } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Tokens } from '../../kernel/tokens.js';
import { emptyForm } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { ChangeMailsForm, DeliveryForm, ZoneForm } from '../delivery.forms.js';
import { feedPath } from '../feed-address.js';
import { ParticipantCalendarsService } from '../participant-calendars.service.js';
import { type SubscriptionLinks, subscriptionLinks } from '../subscription-links.js';
import { type MyCalendar, myCalendarPage, noCalendarPage, resetPage } from './my-calendar.pages.js';

const notices = ['saved', 'reset', 'zone', 'mails'] as const;

/** A participant's own feed, and whether she wants it or invitations. */
@Controller('my/calendar')
export class MyCalendarController {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly tokens: Tokens,
    private readonly calendars: ParticipantCalendarsService,
  ) {}

  @Allow('my.calendar')
  @Get()
  show(
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Query('notice') notice: string | undefined,
  ): Promise<Page> {
    return this.page(actor, locale, { notice: notices.find((each) => each === notice) });
  }

  @Allow('my.calendar')
  @Post()
  async update(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(DeliveryForm, body);
    if (!read.ok) return this.page(actor, locale, { state: read, status: 422 });
    await this.database.write((em) => this.calendars.choose(em, actor.accountId, read.form.delivery));
    response.redirect(303, `/${locale}/my/calendar?notice=saved`);
    return undefined;
  }

  @Allow('my.calendar')
  @Post('zone')
  async updateZone(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(ZoneForm, body);
    if (!read.ok) return this.page(actor, locale, { zoneState: read, status: 422 });
    await this.database.write((em) => this.calendars.chooseZone(em, actor.accountId, read.form.zone ?? null));
    response.redirect(303, `/${locale}/my/calendar?notice=zone`);
    return undefined;
  }

  @Allow('my.calendar')
  @Post('mails')
  async updateMails(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const read = await readForm(ChangeMailsForm, body);
    if (!read.ok) throw new Invalid(read.errors);
    const wants = read.form.changeMails === 'yes';
    await this.database.write((em) => this.calendars.chooseChangeMails(em, actor.accountId, wants));
    response.redirect(303, `/${locale}/my/calendar?notice=mails`);
  }

  @Allow('my.calendar')
  @Get('reset')
  new(@CurrentLocale() locale: Locale): Page {
    return resetPage(locale);
  }

  @Allow('my.calendar')
  @Post('reset')
  async reset(
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.calendars.resetFeed(em, actor.accountId));
    response.redirect(303, `/${locale}/my/calendar?notice=reset`);
  }

  private async page(
    { accountId }: SignedIn,
    locale: Locale,
    more: Partial<Pick<MyCalendar, 'state' | 'zoneState' | 'status' | 'notice'>>,
  ): Promise<Page> {
    const own = await this.database.read((em) => this.calendars.of(em, accountId));
    if (!own) return noCalendarPage(locale);
    const links = own.claim && this.linksOf(this.tokens.derive(own.claim), locale);
    const { delivery, zone, wantsChangeMails } = own;
    const wishes = { delivery, zone, wantsChangeMails };
    return myCalendarPage({ locale, ...wishes, links, state: emptyForm, zoneState: emptyForm, ...more });
  }

  private linksOf(token: string, locale: Locale): SubscriptionLinks {
    const path = feedPath({ kind: 'personal', token }, locale);
    return subscriptionLinks(this.config.baseUrl, path, edition.acronym);
  }
}
