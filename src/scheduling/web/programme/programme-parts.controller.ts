import { Controller, Get, Param } from '@nestjs/common';
import { Config } from '../../../kernel/config/env.js';
import { NotFound } from '../../../kernel/errors.js';
import { Public } from '../../../kernel/http/permissions.js';
import { CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Page } from '../../../web/page.js';
import { isPartKind, itemsOf, partOf } from '../../programme/programme-parts.js';
import { CurrentVisit, type Visit } from '../programme-reader.js';
import { ProgrammeVisits } from '../programme-visits.js';
import { programmePartPage } from './programme-parts.pages.js';

/** The sessions of one track, room, organization, target or language. What is not known has no page. */
@Controller('programme/:kind/:id')
export class ProgrammePartsController {
  constructor(
    private readonly config: Config,
    private readonly visits: ProgrammeVisits,
  ) {}

  @Public()
  @Get()
  async show(
    @Param('kind') kind: string,
    @Param('id') id: string,
    @CurrentLocale() locale: Locale,
    @CurrentVisit() visit: Visit,
  ): Promise<Page> {
    if (!isPartKind(kind)) throw new NotFound();
    const { programme, reader } = await this.visits.read(visit);
    const part = partOf(programme, kind, id);
    if (!part) throw new NotFound();
    const items = itemsOf(programme, kind, id);
    return programmePartPage({ locale, part, items, programme, reader, origin: this.config.baseUrl });
  }
}
