import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { CalendarSteering } from '../calendar-steering.service.js';
import { participantCalendarPage } from './participant-calendar.pages.js';

const notices = ['reset', 'revoked'] as const;

/** One participant's calendar, as an organizer helps her with it. Its address stays hers. */
@Controller('organizer/registrations/:id/calendar')
export class ParticipantCalendarController {
  constructor(
    private readonly database: Database,
    private readonly steering: CalendarSteering,
  ) {}

  @Allow('calendars.steer')
  @Get()
  async show(
    @Param('id') id: string,
    @CurrentLocale() locale: Locale,
    @Query('notice') notice: unknown,
  ): Promise<Page> {
    const held = await this.database.read((em) => this.steering.find(em, id));
    return participantCalendarPage({ locale, held, notice: notices.find((each) => each === notice) });
  }

  @Allow('calendars.steer')
  @Post('reset')
  async reset(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.steering.reset(em, actor, id));
    response.redirect(303, `/${locale}/organizer/registrations/${id}/calendar?notice=reset`);
  }

  @Allow('calendars.steer')
  @Post('revocation')
  async revoke(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.steering.revoke(em, actor, id));
    response.redirect(303, `/${locale}/organizer/registrations/${id}/calendar?notice=revoked`);
  }
}
