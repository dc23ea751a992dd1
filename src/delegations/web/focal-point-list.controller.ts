import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { readForm, type Typed } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Delegation } from '../../people/delegation.entity.js';
import { readPasted } from '../../sheets/read-csv.js';
import { UnreadableSheet, usualLimits } from '../../sheets/sheet.js';
import type { Page } from '../../web/page.js';
import { FocalPointListForm } from '../focal-points/focal-point.forms.js';
import { FocalPointsService } from '../focal-points/focal-points.service.js';
import { type FocalPointList, readFocalPoints } from '../focal-points/pasted-focal-points.js';
import { focalPointListPage } from './focal-point-list.page.js';

const limits = { ...usualLimits, maxRows: 500 };

/** Sixty-two members have their focal points named at once: a list of them, all or none. */
@Controller('organizer/focal-points')
export class FocalPointListController {
  constructor(
    private readonly database: Database,
    private readonly focalPoints: FocalPointsService,
  ) {}

  @Allow('delegations.manage')
  @Get()
  new(@CurrentLocale() locale: Locale): Page {
    return focalPointListPage({ locale });
  }

  @Allow('delegations.manage')
  @Post()
  async create(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(FocalPointListForm, body);
    if (!read.ok) return focalPointListPage({ locale, state: read });
    const refuse = (code: string, values = {}, list?: FocalPointList) =>
      focalPointListPage({ locale, ...refused(read.typed, code, values), problems: list?.problems ?? [] });
    try {
      const { rows } = readPasted(read.form.pasted, limits);
      const delegations = await this.database.read((em) => em.find(Delegation));
      const list = await readFocalPoints(rows, delegations);
      if (list.problems.length > 0) return refuse('focal-point-list.refused', {}, list);
      await this.database.write(async (em) => {
        for (const { delegationId, form } of list.named)
          await this.focalPoints.name(em, actor, delegationId, form);
      });
    } catch (error) {
      if (!(error instanceof UnreadableSheet)) throw error;
      return refuse(error.code, error.values);
    }
    response.redirect(303, `/${locale}/organizer/delegations?notice=focal-points-named`);
    return undefined;
  }
}

const refused = (typed: Typed, code: string, values: Record<string, string | number>) => ({
  state: { typed, errors: { pasted: { code, values } } },
});
