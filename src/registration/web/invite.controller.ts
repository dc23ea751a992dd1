import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { edition } from '../../../config/edition.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import { type FormResult, readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { localDate } from '../../kernel/zoned-time.js';
import type { Page } from '../../web/page.js';
import { InvitationBatches } from '../invitations/invitation-batches.js';
import { InviteForm, problemOfExpiry, ResendForm } from '../invitations/invite.forms.js';
import { readPasted } from '../invitations/pasted-invitees.js';
import { RegistrationInvitationsService } from '../invitations/registration-invitations.service.js';
import { invitationPage } from './invitation.pages.js';
import { InvitePreview } from './invite-preview.js';
import { invitePage } from './invite.pages.js';

const path = 'organizer/registration-invitations';

/** Inviting to register: looked at first, sent then; sent again; revoked. */
@Controller(path)
export class InviteController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly invitations: RegistrationInvitationsService,
    private readonly batches: InvitationBatches,
    private readonly previews: InvitePreview,
  ) {}

  /** Changes nothing. */
  @Allow('registrations.invite')
  @Post('preview')
  async preview(@Body() body: unknown, @CurrentLocale() locale: Locale): Promise<Page> {
    const read = await this.read(body);
    return read.ok ? this.previews.page(locale, read.form) : invitePage({ locale, state: read });
  }

  @Allow('registrations.invite')
  @Post()
  async create(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await this.read(body);
    if (!read.ok) return invitePage({ locale, state: read });
    const { invitees } = readPasted(read.form.invitees);
    const sent = await this.batches.invite(actor, invitees, read.form);
    response.redirect(303, `/${locale}/${path}?notice=sent&sent=${String(sent)}`);
    return undefined;
  }

  /** Those that a process which died has left behind. */
  @Allow('registrations.invite')
  @Post('sending')
  async send(
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const sent = await this.batches.sendUnsent(actor);
    response.redirect(303, `/${locale}/${path}?notice=sent&sent=${String(sent)}`);
  }

  @Allow('registrations.invite')
  @Post(':id/sending')
  async resend(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = this.judged(await readForm(ResendForm, body));
    if (!read.ok) {
      const invitation = await this.database.read((em) => this.previews.find(em, id));
      if (!invitation) throw new NotFound();
      return invitationPage({ locale, invitation, now: this.clock.now(), state: read });
    }
    await this.database.write((em) => this.invitations.resend(em, actor, id, read.form.expiresOn));
    response.redirect(303, `/${locale}/${path}/${encodeURIComponent(id)}?notice=resent`);
    return undefined;
  }

  @Allow('registrations.invite')
  @Post(':id/revocation')
  async revoke(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.invitations.revoke(em, actor, id));
    response.redirect(303, `/${locale}/${path}/${encodeURIComponent(id)}?notice=revoked`);
  }

  private async read(body: unknown): Promise<FormResult<InviteForm>> {
    return this.judged(await readForm(InviteForm, body));
  }

  /** The day until which it works, which the form's class cannot judge: it knows no clock. */
  private judged<Form extends { expiresOn: string }>(read: FormResult<Form>): FormResult<Form> {
    const given = read.typed['expiresOn'];
    const today = localDate(this.clock.now(), edition.zone);
    const problem = typeof given === 'string' && given ? problemOfExpiry(given, today) : undefined;
    if (!problem) return read;
    return { ok: false, typed: read.typed, errors: { ...(read.ok ? {} : read.errors), expiresOn: problem } };
  }
}
