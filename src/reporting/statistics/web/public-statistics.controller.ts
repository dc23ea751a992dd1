import { Controller, Get, type StreamableFile } from '@nestjs/common';
import { Public } from '../../../kernel/http/permissions.js';
import { CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Page } from '../../../web/page.js';
import { StatisticsService } from '../statistics.service.js';
import { statisticsCsv, statisticsXlsx } from './statistics-files.js';
import { publicStatisticsPage } from './statistics.pages.js';

/** The numbers that everybody may read. */
@Controller()
export class PublicStatisticsController {
  constructor(private readonly statistics: StatisticsService) {}

  @Public()
  @Get('statistics')
  async index(@CurrentLocale() locale: Locale): Promise<Page> {
    return publicStatisticsPage({ locale, statistics: await this.statistics.forEverybody() });
  }

  @Public()
  @Get('statistics.csv')
  async csv(@CurrentLocale() locale: Locale): Promise<StreamableFile> {
    return statisticsCsv(locale, await this.statistics.forEverybody());
  }

  @Public()
  @Get('statistics.xlsx')
  async xlsx(@CurrentLocale() locale: Locale): Promise<StreamableFile> {
    return statisticsXlsx(locale, await this.statistics.forEverybody());
  }
}
