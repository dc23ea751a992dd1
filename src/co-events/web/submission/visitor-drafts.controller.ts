import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotFound } from '../../../kernel/errors.js';
import { Public } from '../../../kernel/http/permissions.js';
import { CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { emptyForm } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { coEventFormTexts } from '../../submission/co-event-form.texts.js';
import { CoEventImages } from '../../submission/co-event-images.js';
import { FormStamp } from '../../submission/form-stamp.js';
import { VisitorLimits } from '../../submission/visitor-limits.js';
import { DraftSteps } from './draft-steps.js';
import { saidPage } from './preview.pages.js';
import { SubmissionForms, type Whose } from './submission-forms.js';

/** From one network address within an hour; an office that lists the events of a whole city gets along with it. */
const limits = { begun: 30, sent: 20 };

/** Listing a co-event without an account. A draft's address holds its secret: `<id>.<token>`. */
@Controller('co-events')
export class VisitorDraftsController {
  constructor(
    private readonly forms: SubmissionForms,
    private readonly images: CoEventImages,
    private readonly limits: VisitorLimits,
    private readonly stamps: FormStamp,
    private readonly steps: DraftSteps,
  ) {}

  @Public()
  @Get('new')
  new(@CurrentLocale() locale: Locale): Promise<Page> {
    return this.forms.newPage(newHost(locale), `/${locale}/co-events/drafts`, { state: emptyForm });
  }

  @Public()
  @Post('drafts')
  async create(
    @Req() request: Request,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const whose = newHost(locale);
    const posted = await this.images.receive(request, undefined);
    const { typed } = posted;
    const isOften = !this.limits.allows('begin a co-event', request.ip, limits.begun);
    const errors = isOften ? { form: { code: 'co-event-form.too-often' } } : this.stamps.problemsOf(typed);
    if (Object.keys(errors).length > 0) {
      const status = isOften ? 429 : 422;
      return this.forms.newPage(whose, `/${locale}/co-events/drafts`, { state: { typed, errors }, status });
    }
    return this.steps.begin(whose, posted, null, response);
  }

  @Public()
  @Get('drafts/:key')
  show(
    @Param('key') key: string,
    @Query('notice') notice: unknown,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    const { id, whose } = opened(key, locale);
    return this.steps.show(whose, id, notice);
  }

  @Public()
  @Post('drafts/:key')
  update(
    @Param('key') key: string,
    @Req() request: Request,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { id, whose } = opened(key, locale);
    return this.steps.update(whose, id, request, response);
  }

  @Public()
  @Get('drafts/:key/preview')
  preview(@Param('key') key: string, @CurrentLocale() locale: Locale): Promise<Page> {
    const { id, whose } = opened(key, locale);
    return this.steps.preview(whose, id);
  }

  @Public()
  @Get('drafts/:key/parts/:number')
  showPart(
    @Param('key') key: string,
    @Param('number') number: string,
    @Query('notice') notice: unknown,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    const { id, whose } = opened(key, locale);
    return this.steps.showPart(whose, id, number, notice);
  }

  @Public()
  @Post('drafts/:key/parts/:number')
  updatePart(
    @Param('key') key: string,
    @Param('number') number: string,
    @Req() request: Request,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { id, whose } = opened(key, locale);
    return this.steps.updatePart(whose, id, number, request, response);
  }

  @Public()
  @Post('drafts/:key/parts/:number/removal')
  removePart(
    @Param('key') key: string,
    @Param('number') number: string,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const { id, whose } = opened(key, locale);
    return this.steps.removePart(whose, id, number, response);
  }

  @Public()
  @Post('drafts/:key/submission')
  async send(
    @Param('key') key: string,
    @Body() body: unknown,
    @Req() request: Request,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { id, whose } = opened(key, locale);
    if (!this.limits.allows('send a co-event', request.ip, limits.sent)) return tooOften(locale);
    return this.steps.send(whose, id, body, response);
  }

  @Public()
  @Post('drafts/:key/removal')
  async remove(@Param('key') key: string, @CurrentLocale() locale: Locale): Promise<Page> {
    const { id, whose } = opened(key, locale);
    await this.steps.remove(whose, id);
    return saidPage({ locale, title: coEventFormTexts.in(locale)('discarded-title'), lead: '' });
  }

  @Public()
  @Get('sent')
  sent(@CurrentLocale() locale: Locale): Page {
    const t = coEventFormTexts.in(locale);
    return saidPage({ locale, title: t('sent-title'), lead: t('sent-text') });
  }
}

const newHost = (locale: Locale, token = ''): Whose => ({
  locale,
  section: 'public',
  owner: { token },
  sentTo: `/${locale}/co-events/sent`,
});

function opened(key: string, locale: Locale): { id: string; whose: Whose } {
  const [id = '', token = ''] = key.split('.');
  if (!token) throw new NotFound();
  return { id, whose: newHost(locale, token) };
}

const tooOften = (locale: Locale): Page => {
  const t = coEventFormTexts.in(locale);
  return saidPage({ locale, title: t('too-often'), lead: '', status: 429 });
};
