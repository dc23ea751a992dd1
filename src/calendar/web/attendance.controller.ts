import { Controller, Get, Param } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { ProgrammeQueries } from '../../scheduling/programme.queries.js';
import type { Page } from '../../web/page.js';
import { AttendanceQueries } from '../replies/attendance.queries.js';
import { attendancePage } from './attendance.pages.js';

/** Who answered what to which version of a session's invitation, and how many will probably come. */
@Controller('organizer/sessions/:id/answers')
export class AttendanceController {
  constructor(
    private readonly database: Database,
    private readonly programme: ProgrammeQueries,
    private readonly attendance: AttendanceQueries,
  ) {}

  @Allow('answers.read')
  @Get()
  index(@Param('id') id: string, @CurrentLocale() locale: Locale): Promise<Page> {
    return this.database.read(async (em) => {
      const item = await this.programme.byIdWithDrafts(em, id);
      if (!item) throw new NotFound();
      return attendancePage({ locale, item, ...(await this.attendance.of(em, id)) });
    });
  }
}
