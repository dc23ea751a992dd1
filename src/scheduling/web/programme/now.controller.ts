import { Controller, Get } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../kernel/database/database.js';
import { Public } from '../../../kernel/http/permissions.js';
import { CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Page } from '../../../web/page.js';
import { ReaderZone } from '../../../web/reader-zone/reader-zone.js';
import { nowAndNext } from '../../programme/now-and-next.js';
import { ProgrammeMemory } from '../../programme/programme-memory.js';
import { nowPage } from './now.pages.js';

/** What goes on at this moment, by the application's own clock. */
@Controller('programme/now')
export class NowController {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly memory: ProgrammeMemory,
  ) {}

  @Public()
  @Get()
  async show(@CurrentLocale() locale: Locale, @ReaderZone() readerZone: string | undefined): Promise<Page> {
    const { items, rooms, mark } = await this.database.read((em) => this.memory.read(em));
    const now = this.clock.now();
    return nowPage({ locale, now, mark, readerZone, state: nowAndNext(items, now, rooms) });
  }
}
