import { Controller, Get, Param } from '@nestjs/common';
import { Config } from '../../../kernel/config/env.js';
import { Database } from '../../../kernel/database/database.js';
import { NotFound } from '../../../kernel/errors.js';
import { Public } from '../../../kernel/http/permissions.js';
import { CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Page } from '../../../web/page.js';
import { ReaderZone } from '../../../web/reader-zone/reader-zone.js';
import { ProgrammeMemory } from '../../programme/programme-memory.js';
import { isPartKind, itemsOf, partOf } from '../../programme/programme-parts.js';
import { programmePartPage } from './programme-parts.pages.js';

/** The sessions of one track, room, organization, target or language. What is not known has no page. */
@Controller('programme/:kind/:id')
export class ProgrammePartsController {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly memory: ProgrammeMemory,
  ) {}

  @Public()
  @Get()
  async show(
    @Param('kind') kind: string,
    @Param('id') id: string,
    @CurrentLocale() locale: Locale,
    @ReaderZone() readerZone: string | undefined,
  ): Promise<Page> {
    if (!isPartKind(kind)) throw new NotFound();
    const programme = await this.database.read((em) => this.memory.read(em));
    const part = partOf(programme, kind, id);
    if (!part) throw new NotFound();
    const items = itemsOf(programme, kind, id);
    return programmePartPage({ locale, part, items, programme, readerZone, origin: this.config.baseUrl });
  }
}
