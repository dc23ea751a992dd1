import { Body, Controller, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Invalid } from '../../kernel/errors.js';
import { EmailField } from '../../kernel/http/form-fields.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { OutboxSteering } from '../outbox-steering.service.js';

class TestMailForm {
  @EmailField()
  email!: string;
}

/** What concerns the outbox as a whole: holding all mail, letting it go, and seeing whether mail arrives. */
@Controller('organizer/outbox')
export class OutboxControlsController {
  constructor(
    private readonly database: Database,
    private readonly steering: OutboxSteering,
  ) {}

  @Allow('mail.steer')
  @Post('hold')
  async hold(
    @CurrentLocale() locale: Locale,
    @CurrentActor() actor: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.steering.hold(em, actor));
    response.redirect(303, `/${locale}/organizer/outbox`);
  }

  @Allow('mail.steer')
  @Post('release')
  async release(
    @CurrentLocale() locale: Locale,
    @CurrentActor() actor: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.steering.resume(em, actor));
    response.redirect(303, `/${locale}/organizer/outbox`);
  }

  @Allow('mail.steer')
  @Post('tests')
  async test(
    @Body() body: unknown,
    @CurrentLocale() locale: Locale,
    @CurrentActor() actor: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const read = await readForm(TestMailForm, body);
    if (!read.ok) throw new Invalid(read.errors);
    const { email } = read.form;
    const id = await this.database.write((em) => this.steering.sendTest(em, actor, email, locale));
    response.redirect(303, `/${locale}/organizer/outbox/${id}`);
  }
}
