import { Controller, Get, Headers, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isParticipantCategoryCode } from '../../../config/participant-categories.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict, Invalid, NotFound } from '../../kernel/errors.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { type FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { readRegister } from '../form/read-registration.js';
import { DirectRegistration } from './direct-registration.js';
import { DraftCookie } from './draft-cookie.js';
import { OpenWindow } from './open-window.js';
import { choosePage, receivedPage } from './register.pages.js';
import { startPage } from './start.pages.js';

/** Registering: choose the group, read what is asked, fill it in step by step, and look into the mailbox. */
@Controller('register')
export class RegisterController {
  constructor(
    private readonly clock: Clock,
    private readonly drafts: DraftCookie,
    private readonly window: OpenWindow,
    private readonly direct: DirectRegistration,
  ) {}

  @Public()
  @Get()
  async index(
    @Req() request: Request,
    @CurrentLocale() locale: Locale,
    @Query('notice') notice: unknown,
  ): Promise<Page> {
    const closed = this.window.closed(locale);
    const draft = await this.drafts.draftOf(request);
    // Whoever was invited goes on after the deadline.
    if (closed && !draft?.invitationId) return closed;
    return choosePage({ locale, now: this.clock.now(), draft, isDiscarded: notice === 'discarded' });
  }

  @Public()
  @Get('received')
  show(@CurrentLocale() locale: Locale): Page {
    return receivedPage(locale);
  }

  @Public()
  @Get(':category')
  async new(
    @Param('category') category: string,
    @Req() request: Request,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    if (!isParticipantCategoryCode(category)) throw new NotFound();
    const closed = this.window.closed(locale, category);
    return closed ?? startPage({ locale, category, draft: await this.drafts.draftOf(request) });
  }

  /** A whole form at once, as programs and pages of before send it. */
  @Public()
  @Post()
  async create(
    @Req() request: Request,
    @Headers('idempotency-key') header: string | undefined,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { body, errors, ...files } = await this.direct.receive(request);
    const read = readRegister(body);
    const { category } = read.typed;
    const closed = this.window.closed(
      locale,
      isParticipantCategoryCode(category) ? category : undefined,
      409,
    );
    if (closed) return closed;
    const again = (state: FormState, isSentBefore = false) =>
      isParticipantCategoryCode(category)
        ? this.direct.page({ locale, state, category, files: files.uploads, isSentBefore })
        : choosePage({ locale, now: this.clock.now(), isUnknown: true });
    if (!read.ok) return again({ typed: read.typed, errors: { ...read.errors, ...errors } });
    if (Object.keys(errors).length > 0) return again({ typed: read.typed, errors });
    try {
      await this.direct.submit(read, files, { header, locale });
    } catch (error) {
      if (error instanceof Invalid) return again({ typed: read.typed, errors: error.fields });
      // The browser's back button has brought the form back with its key, and it was changed for somebody else.
      if (header || !isKeyReused(error)) throw error;
      const { idempotencyKey: _, ...typed } = read.typed;
      return again({ typed, errors: {} }, true);
    }
    response.redirect(303, `/${locale}/register/received`);
    return undefined;
  }
}

const isKeyReused = (error: unknown): boolean =>
  error instanceof Conflict && error.code === 'kernel.key-reused';
