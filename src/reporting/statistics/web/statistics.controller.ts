import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { type Actor, can } from '../../../kernel/actor.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Page } from '../../../web/page.js';
import { isDimension } from '../count-tables.js';
import { type Statistics, StatisticsService } from '../statistics.service.js';
import { statisticsCsv, statisticsXlsx } from './statistics-files.js';
import { organizerStatisticsPage } from './statistics.pages.js';

/** The numbers at every stage; whoever may not see persons gets them without those by which somebody could be told. */
@Controller('organizer')
export class StatisticsController {
  constructor(private readonly statistics: StatisticsService) {}

  @Allow('statistics.read')
  @Get('statistics')
  async index(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Query('by') by: unknown,
  ): Promise<Page> {
    const statistics = await this.seenBy(actor);
    return organizerStatisticsPage({ locale, statistics, by: isDimension(by) ? by : 'category' });
  }

  @Allow('statistics.read')
  @Get('statistics.csv')
  async csv(@CurrentActor() actor: Actor, @CurrentLocale() locale: Locale): Promise<StreamableFile> {
    return statisticsCsv(locale, await this.seenBy(actor));
  }

  @Allow('statistics.read')
  @Get('statistics.xlsx')
  async xlsx(@CurrentActor() actor: Actor, @CurrentLocale() locale: Locale): Promise<StreamableFile> {
    return statisticsXlsx(locale, await this.seenBy(actor));
  }

  private seenBy(actor: Actor): Promise<Statistics> {
    return can(actor, 'registrations.read') ? this.statistics.inFull() : this.statistics.reduced();
  }
}
