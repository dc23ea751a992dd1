import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../kernel/database/database.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { sendSheet } from '../../../sheets/send-sheet.js';
import type { Page } from '../../../web/page.js';
import { type Audience, audiences, ParticipantsQueries } from '../participants.queries.js';
import { participantsPage } from './participants.page.js';
import { participantsSheet } from './participants-sheet.js';

/** The list of participants, on a page that can be printed and as a file, in the language of the address. */
@Controller('organizer')
export class ParticipantsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly participants: ParticipantsQueries,
  ) {}

  @Allow('participants.list')
  @Get('participants')
  async index(@CurrentLocale() locale: Locale, @Query('for') wanted: unknown): Promise<Page> {
    const audience = audienceOf(wanted);
    const list = await this.database.read((em) => this.participants.list(em, audience));
    return participantsPage({ locale, audience, list });
  }

  @Allow('participants.list')
  @Get('participants.xlsx')
  async xlsx(
    @CurrentLocale() locale: Locale,
    @Query('for') wanted: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const list = await this.database.read((em) => this.participants.list(em, audienceOf(wanted)));
    const sheet = participantsSheet(list, locale);
    await sendSheet(response, sheet, 'xlsx', { name: `participants-${locale}`, now: this.clock.now() });
  }
}

/** Without a word nobody is shown to more people than she has agreed to. */
const audienceOf = (wanted: unknown): Audience => audiences.find((each) => each === wanted) ?? 'participants';
