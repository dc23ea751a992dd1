import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { Config } from '../../../kernel/config/env.js';
import { Database } from '../../../kernel/database/database.js';
import { NotFound } from '../../../kernel/errors.js';
import { Public } from '../../../kernel/http/permissions.js';
import { CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Page } from '../../../web/page.js';
import { changesPerPage, readChangeLog, readLogged } from '../change-log.js';
import { changeLogAtom } from '../change-log-atom.js';
import { pageIn, pageOf } from '../paging.js';
import { changeLogPage, loggedVersionPage } from './change-log.pages.js';

/** What changed in the published programme, for everybody. */
@Controller('programme')
export class ChangeLogController {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  @Public()
  @Get('changes')
  async index(@CurrentLocale() locale: Locale, @Query('page') wanted: unknown): Promise<Page> {
    return changeLogPage({
      locale,
      log: await this.database.read((em) => readChangeLog(em, pageIn(wanted), locale)),
    });
  }

  @Public()
  @Get('changes.atom')
  @Header('content-type', 'application/atom+xml; charset=utf-8')
  async feed(@CurrentLocale() locale: Locale): Promise<StreamableFile> {
    const { versions } = await this.database.read((em) => readChangeLog(em, 1, locale));
    return new StreamableFile(Buffer.from(changeLogAtom(versions, locale, this.config.baseUrl)));
  }

  @Public()
  @Get('changes/:number')
  async show(
    @Param('number') number: string,
    @CurrentLocale() locale: Locale,
    @Query('page') wanted: unknown,
  ): Promise<Page> {
    if (!/^[1-9]\d{0,8}$/.test(number)) throw new NotFound();
    const logged = await this.database.read((em) => readLogged(em, Number(number), locale));
    if (!logged) throw new NotFound();
    const { version, changes } = logged;
    return loggedVersionPage({ locale, version, changes: pageOf(changes, pageIn(wanted), changesPerPage) });
  }
}
