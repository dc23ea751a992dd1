import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Clock } from '../../kernel/clock.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { sendSheet } from '../../sheets/send-sheet.js';
import { usualLimits } from '../../sheets/sheet.js';
import { FocalPointsService } from '../focal-points/focal-points.service.js';
import { RosterQueries } from '../roster/roster.queries.js';
import { rosterSheet } from '../roster/roster-sheet.js';

/** The delegation as a file, to be worked on in a spreadsheet and handed in again. */
@Controller('delegation/:id')
export class RosterSheetController {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly focalPoints: FocalPointsService,
    private readonly roster: RosterQueries,
  ) {}

  @Allow('my.delegation')
  @Get('delegates.xlsx')
  async show(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const sheet = await this.database.read(async (em) => {
      const delegation = await this.focalPoints.delegationFor(em, actor, id);
      const { rows } = await this.roster.page(em, delegation.id, 1, usualLimits.maxRows);
      return rosterSheet(locale, delegation, rows);
    });
    await sendSheet(response, sheet, 'xlsx', { name: `delegation-${id}`, now: this.clock.now() });
  }
}
