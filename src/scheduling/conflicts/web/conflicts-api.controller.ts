import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Config } from '../../../kernel/config/env.js';
import { Database } from '../../../kernel/database/database.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { fallbackLocale, type Locale, locales } from '../../../kernel/i18n/locale.js';
import { ConflictTeller, type ToldConflict } from '../conflict-teller.js';
import { ConflictsService } from '../conflicts.service.js';
import { filterOf, select } from './conflict-filter.js';
import { readChanges } from './read-changes.js';

/** For organizers' own tools: what stands against the draft, and what would stand against another one. Nothing is written. */
@Controller('api/v1/conflicts')
export class ConflictsApiController {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly conflicts: ConflictsService,
    private readonly teller: ConflictTeller,
  ) {}

  /** The filters are those of the page; `lang` is the language of the sentences. */
  @Allow('sessions.edit')
  @Get()
  async index(@Query() query: Record<string, unknown>) {
    const locale = localeOf(query);
    const told = await this.database.read(async (em) =>
      this.teller.tell(em, await this.conflicts.checkAll(em), locale),
    );
    return this.listOf(select(told, filterOf(query), locale), locale);
  }

  /** What would involve the sessions in `changes` if each had the place that is given: a room and hours, or nothing. */
  @Allow('sessions.edit')
  @Post('check')
  @HttpCode(200)
  async check(@Body() body: unknown, @Query() query: Record<string, unknown>) {
    const locale = localeOf(query);
    const changes = await readChanges(body);
    const told = await this.database.read(async (em) =>
      this.teller.tell(em, await this.conflicts.checkChange(em, changes), locale, changes),
    );
    return this.listOf(told, locale);
  }

  private listOf(conflicts: readonly ToldConflict[], locale: Locale) {
    return {
      items: conflicts.map((conflict) => presentConflict(conflict, `${this.config.baseUrl}/${locale}`)),
      total: conflicts.length,
    };
  }
}

const localeOf = ({ lang }: Record<string, unknown>): Locale =>
  locales.find((locale) => locale === lang) ?? fallbackLocale;

function presentConflict(conflict: ToldConflict, pages: string) {
  const { key, rule, severity, sentence, subject, sessions, silenced, isNew } = conflict;
  return {
    id: key,
    rule,
    severity,
    sentence,
    subject,
    sessions: sessions.map(({ id, title }) => ({
      id,
      title,
      url: `${pages}/organizer/sessions/${id}/edit`,
    })),
    accepted: silenced && { reason: silenced.reason, at: silenced.at.toISOString() },
    isNew,
  };
}
