import { Controller, Get, Param } from '@nestjs/common';
import { Config } from '../../kernel/config/env.js';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { ReaderZone } from '../../web/reader-zone/reader-zone.js';
import { ProgrammeMemory } from '../programme/programme-memory.js';
import { isPartKind } from '../programme/programme-parts.js';
import { programmePartsPage } from './programme/programme-parts.pages.js';
import { isProgrammeDay, sortProgramme } from './programme-days.js';
import { programmeDayPage, programmePage } from './programme.pages.js';

@Controller('programme')
export class ProgrammeController {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly memory: ProgrammeMemory,
  ) {}

  @Public()
  @Get()
  async index(@CurrentLocale() locale: Locale): Promise<Page> {
    const programme = await this.database.read((em) => this.memory.read(em));
    return programmePage(locale, programme);
  }

  /** A day, `2023-10-23`, of the forum or another on which something takes place; or what there is of a kind, `rooms`. */
  @Public()
  @Get(':part')
  async show(
    @Param('part') part: string,
    @CurrentLocale() locale: Locale,
    @ReaderZone() readerZone: string | undefined,
  ): Promise<Page> {
    const memory = await this.database.read((em) => this.memory.read(em));
    if (isPartKind(part)) return programmePartsPage({ locale, kind: part, programme: memory });
    const programme = sortProgramme(memory.items);
    if (!isProgrammeDay(programme, part)) throw new NotFound();
    const [{ mark }, origin] = [memory, this.config.baseUrl];
    return programmeDayPage({ locale, programme, mark, date: part, readerZone, origin });
  }
}
