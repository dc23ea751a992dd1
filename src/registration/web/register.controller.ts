import { Body, Controller, Get, Headers, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { isParticipantCategoryCode } from '../../../config/participant-categories.js';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../../kernel/config/env.js';
import { isUniqueViolation } from '../../kernel/database/database-errors.js';
import { Database } from '../../kernel/database/database.js';
import { Conflict, Invalid, NotFound } from '../../kernel/errors.js';
import type { Typed } from '../../kernel/http/form.js';
import { once } from '../../kernel/http/idempotency.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { emptyForm, type FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { readRegister } from '../form/read-registration.js';
import type { RegisterForm } from '../form/registration-values.js';
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
    const closed = this.closed(locale, 409);
    if (closed) return closed;
    const read = readRegister(body);
    if (!read.ok) return this.form(locale, read, read.typed['category']);
    const { idempotencyKey, ...typed } = read.typed;
    const key = header || (typeof idempotencyKey === 'string' ? idempotencyKey : undefined);
    try {
      await this.submit(read.form, { key, content: typed }, locale);
    } catch (error) {
      if (error instanceof Invalid) {
        return this.form(locale, { typed: read.typed, errors: error.fields }, read.form.category);
      }
      // The browser's back button has brought the form back with its key, and it was changed for somebody else.
      if (header || !isKeyReused(error)) throw error;
      return this.form(locale, { typed, errors: {} }, read.form.category, true);
    }
    response.redirect(303, `/${locale}/register/received`);
    return undefined;
  }

  /** Another process may take the same address at the same moment; the second attempt then finds it registered. */
  private async submit(
    form: RegisterForm,
    request: { key: string | undefined; content: Typed },
    locale: Locale,
  ): Promise<void> {
    const attempt = () =>
      this.database.write((em) =>
        once(em, { ...request, scope: 'registration', now: this.clock.now() }, () =>
          this.registrations.submit(em, form, locale),
        ),
      );
    await attempt().catch((error: unknown) => {
      if (!isUniqueViolation(error)) throw error;
      return attempt();
    });
  }

  private async form(
    locale: Locale,
    state: FormState,
    category: unknown,
    isSentBefore = false,
  ): Promise<Page> {
    if (!isParticipantCategoryCode(category)) return choosePage(locale, 422);
    const choices = await this.database.read((em) => this.choices.of(em, locale));
    return registerPage({ locale, state, category, choices, isSentBefore });
  }

  private closed(locale: Locale, status: 200 | 409 = 200): Page | undefined {
    const window = registrationWindow(this.clock.now());
    if (window === 'open') return undefined;
    return closedPage({ locale, window, email: this.config.mailFrom.address, status });
  }
}

const isKeyReused = (error: unknown): boolean =>
  error instanceof Conflict && error.code === 'kernel.key-reused';
