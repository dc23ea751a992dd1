import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Uploads } from '../../../files/uploads.js';
import type { SignedIn } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import type { FieldError } from '../../../kernel/errors.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import type { CoEventReport } from '../../co-event-report.entity.js';
import { altOf, photoFields, ReportForm } from '../report.forms.js';
import { type Photos, ReportPhotos, reportPhotoRules } from '../report-photos.js';
import { type ReportContent, ReportsService } from '../reports.service.js';
import { hostReportPage } from './host-report.page.js';

/** A host's report on her own co-event. */
@Controller('hosts/reports')
export class HostReportsController {
  constructor(
    private readonly database: Database,
    private readonly photos: ReportPhotos,
    private readonly reports: ReportsService,
    private readonly uploads: Uploads,
  ) {}

  @Allow('my.co-events')
  @Get(':id')
  async show(
    @Param('id') id: string,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @Query('notice') notice: unknown,
  ): Promise<Page> {
    const { photos, ...own } = await this.own(accountId, id);
    const state = { typed: typedOf(own.report), errors: {} };
    const shown = this.photos.shown(locale, photos);
    return hostReportPage({ locale, ...own, state, photos: shown, isSent: notice === 'sent' });
  }

  @Allow('my.co-events')
  @Post(':id')
  async create(
    @Param('id') id: string,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { photos, ...own } = await this.own(accountId, id);
    const read = await this.uploads.read(request, ReportForm, reportPhotoRules, photos);
    const errors = read.ok ? untoldPhotos(read.form, read.uploads) : read.errors;
    if (!read.ok || Object.keys(errors).length > 0) {
      const state: FormState = { typed: read.typed, errors };
      return hostReportPage({
        ...{ locale, ...own, state, status: 422, isSent: false },
        photos: this.photos.shown(locale, read.uploads),
      });
    }
    const content = contentOf(read.form, read.uploads, locale);
    await this.database.write(async (em) => {
      await this.reports.submit(em, accountId, id, content);
      await this.photos.keep(em, id, read.uploads);
    });
    response.redirect(303, `/${locale}/hosts/reports/${id}?notice=sent`);
    return undefined;
  }

  private own(accountId: string, id: string) {
    return this.database.read(async (em) => ({
      ...(await this.reports.findFor(em, accountId, id)),
      photos: await this.photos.of(em, id),
    }));
  }
}

const untoldPhotos = (form: ReportForm, photos: Photos): Record<string, FieldError> =>
  Object.fromEntries(
    photoFields
      .filter((field) => photos[field] && !form[altOf[field]])
      .map((field) => [altOf[field], { code: 'co-event-reports.alt-missing' }]),
  );

const contentOf = (form: ReportForm, photos: Photos, locale: Locale): ReportContent => ({
  locale,
  outcomes: form.outcomes,
  keyMessages: form.keyMessages ?? '',
  recommendations: form.recommendations ?? '',
  inPerson: form.inPerson ?? null,
  online: form.online ?? null,
  photos: photoFields.flatMap((field) => {
    const photo = photos[field];
    return photo ? [{ imageId: photo.id, alt: form[altOf[field]] ?? '' }] : [];
  }),
});

/** What was reported before, as the form shows it. */
function typedOf(report: CoEventReport | null): Record<string, string> {
  if (!report) return {};
  const { outcomes, keyMessages, recommendations, inPerson, online, photos } = report;
  const alts = photos.map(({ alt }, index) => [`alt${String(index + 1)}`, alt] as const);
  return {
    ...{ outcomes, keyMessages, recommendations },
    inPerson: inPerson === null ? '' : String(inPerson),
    online: online === null ? '' : String(online),
    ...Object.fromEntries(alts),
  };
}
