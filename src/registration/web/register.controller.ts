import { Body, Controller, Get, Headers, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { isParticipantCategoryCode } from '../../../config/participant-categories.js';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../../kernel/config/env.js';
import { isUniqueViolation } from '../../kernel/database/database-errors.js';
import { Database } from '../../kernel/database/database.js';
import { Conflict, Invalid, NotFound } from '../../kernel/errors.js';
import { readForm, type Typed } from '../../kernel/http/form.js';
import { once } from '../../kernel/http/idempotency.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { emptyForm, type FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { RegisterForm } from '../registration.forms.js';
import { registrationWindow } from '../registration.rules.js';
import { RegistrationsService } from '../registrations.service.js';
import { DesignationChoices } from './designation-choices.js';
import { choosePage, closedPage, receivedPage, registerPage } from './register.pages.js';

/** Registering: choose the group, fill in its form, and look into the mailbox. */
@Controller('register')
export class RegisterController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly registrations: RegistrationsService,
    private readonly choices: DesignationChoices,
  ) {}

  @Public()
  @Get()
  index(@CurrentLocale() locale: Locale): Page {
    return this.closed(locale) ?? choosePage(locale);
  }

  @Public()
  @Get('received')
  show(@CurrentLocale() locale: Locale): Page {
    return receivedPage(locale);
  }

  @Public()
  @Get(':category')
  async new(@Param('category') category: string, @CurrentLocale() locale: Locale): Promise<Page> {
    if (!isParticipantCategoryCode(category)) throw new NotFound();
    return this.closed(locale) ?? this.form(locale, emptyForm, category);
  }

  @Public()
  @Post()
  async create(
    @Body() body: unknown,
    @Headers('idempotency-key') header: string | undefined,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    if (this.closed(locale)) throw new Conflict('registration.closed');
    const read = await readForm(RegisterForm, body);
    if (!read.ok) return this.form(locale, read, read.typed['category']);
    try {
      await this.submit(read.form, read.typed, header, locale);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return this.form(locale, { typed: read.typed, errors: error.fields }, read.form.category);
    }
    response.redirect(303, `/${locale}/register/received`);
    return undefined;
  }

  /** Another process may take the same address at the same moment; the second attempt then finds it registered. */
  private async submit(
    form: RegisterForm,
    typed: Typed,
    header: string | undefined,
    locale: Locale,
  ): Promise<void> {
    const { idempotencyKey: field, ...content } = typed;
    const key = header ?? (typeof field === 'string' && field ? field : undefined);
    const attempt = () =>
      this.database.write((em) =>
        once(em, { key, scope: 'registration', content, now: this.clock.now() }, () =>
          this.registrations.submit(em, form, locale),
        ),
      );
    await attempt().catch((error: unknown) => {
      if (!isUniqueViolation(error)) throw error;
      return attempt();
    });
  }

  private async form(locale: Locale, state: FormState, category: unknown): Promise<Page> {
    if (!isParticipantCategoryCode(category)) return choosePage(locale, 422);
    const choices = await this.database.read((em) => this.choices.of(em, locale));
    return registerPage({ locale, state, category, choices });
  }

  private closed(locale: Locale): Page | undefined {
    const window = registrationWindow(this.clock.now());
    return window === 'open' ? undefined : closedPage(locale, window, this.config.mailFrom.address);
  }
}
