import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import type { FieldError } from '../../../kernel/errors.js';
import { readForm, type Typed } from '../../../kernel/http/form.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Page } from '../../../web/page.js';
import { CoEvent } from '../../co-event.entity.js';
import type { IcalDefaults, IcalSource } from '../../ical-source.entity.js';
import { OrganizationNames } from '../../submission/organization-names.queries.js';
import { VisitorLimits } from '../../submission/visitor-limits.js';
import { defaultsOf } from '../calendar-defaults.js';
import { CalendarForm } from '../calendar.forms.js';
import { CalendarImportsService } from '../calendar-imports.service.js';
import { CalendarRefresh } from '../calendar-refresh.js';
import { calendarPage } from './calendar.pages.js';
import { calendarFormPage } from './calendar-form.page.js';
import { calendarPreviewPage } from './calendar-preview.page.js';

const readingsInAnHour = 60;
const notices = ['read', 'stopped', 'busy'] as const;

type ReadCalendar =
  | { ok: true; typed: Typed; url: string; defaults: IcalDefaults }
  | { ok: false; typed: Typed; errors: Record<string, FieldError> };

/** A host's own calendars on the web: looking at one, entering it, and what has come of it. */
@Controller('hosts/imports/calendars')
export class CalendarsController {
  constructor(
    private readonly database: Database,
    private readonly imports: CalendarImportsService,
    private readonly calendars: CalendarRefresh,
    private readonly limits: VisitorLimits,
    private readonly organizations: OrganizationNames,
  ) {}

  /** Looks and writes nothing. A form that was looked at before is shown again by `again`. */
  @Allow('my.co-events')
  @Post('preview')
  async preview(
    @Body() body: Record<string, unknown>,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    const { again, ...fields } = body;
    const read = await this.read(fields);
    const { typed } = read;
    if (again === 'yes') return calendarFormPage({ locale, state: { typed, errors: {} } });
    if (!read.ok) return calendarFormPage({ locale, state: read, status: 422 });
    const refuse = (problem: FieldError) =>
      calendarFormPage({ locale, state: { typed, errors: { url: problem } }, status: 422 });
    if (!this.limits.allows('calendar', actor.accountId, readingsInAnHour))
      return refuse({ code: 'co-event-imports.too-many-readings' });
    const looked = await this.calendars.look(read.url, read.defaults);
    if (!looked.ok) return refuse(looked.problem);
    return calendarPreviewPage({ locale, typed, defaults: read.defaults, calendar: looked.calendar });
  }

  @Allow('my.co-events')
  @Post()
  async create(
    @Body() body: unknown,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await this.read(body);
    if (!read.ok) return calendarFormPage({ locale, state: read, status: 422 });
    const { url, defaults } = read;
    const source = await this.database.write((em) => this.imports.add(em, accountId, url, defaults));
    await this.calendars.refresh(source);
    response.redirect(303, `/${locale}/hosts/imports/calendars/${source.id}?notice=read`);
    return undefined;
  }

  @Allow('my.co-events')
  @Get(':id')
  async show(
    @Param('id') id: string,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @Query('notice') notice: unknown,
  ): Promise<Page> {
    const { source, coEvents } = await this.database.read(async (em) => ({
      source: await this.imports.findFor(em, accountId, id),
      coEvents: await em.find(CoEvent, {
        where: { icalSourceId: id },
        order: { startsAt: 'ASC', id: 'ASC' },
      }),
    }));
    return calendarPage({ locale, source, coEvents, notice: notices.find((each) => each === notice) });
  }

  @Allow('my.co-events')
  @Post(':id/reading')
  refresh(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    return this.readAnew({ id, actor, locale, response }, () => Promise.resolve());
  }

  /** The answer to the question on which clocks times without zone are. */
  @Allow('my.co-events')
  @Post(':id/zone')
  settle(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    return this.readAnew({ id, actor, locale, response }, (em, source) =>
      this.imports.settleFloating(em, source),
    );
  }

  @Allow('my.co-events')
  @Post(':id/end')
  async stop(
    @Param('id') id: string,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write(async (em) =>
      this.imports.stop(em, await this.imports.findFor(em, accountId, id)),
    );
    response.redirect(303, `/${locale}/hosts/imports/calendars/${id}?notice=stopped`);
  }

  private async readAnew(
    { id, actor, locale, response }: { id: string; actor: SignedIn; locale: Locale; response: Response },
    before: (em: EntityManager, source: IcalSource) => Promise<void>,
  ): Promise<void> {
    const mayRead = this.limits.allows('calendar', actor.accountId, readingsInAnHour);
    const claimed = await this.database.write(async (em) => {
      const source = await this.imports.findFor(em, actor.accountId, id);
      await before(em, source);
      const isOurs = mayRead && (await this.imports.claim(em, source));
      return isOurs ? this.imports.findFor(em, actor.accountId, id) : undefined;
    });
    if (claimed) await this.calendars.refresh(claimed);
    response.redirect(303, `/${locale}/hosts/imports/calendars/${id}?notice=${claimed ? 'read' : 'busy'}`);
  }

  private async read(body: unknown): Promise<ReadCalendar> {
    const read = await readForm(CalendarForm, body);
    if (!read.ok) return read;
    const find = await this.database.read((em) => this.organizations.finder(em));
    const found = defaultsOf(read.form, find);
    const { typed } = read;
    return 'errors' in found
      ? { ok: false, typed, errors: found.errors }
      : { ok: true, typed, url: read.form.url, defaults: found.defaults };
  }
}
