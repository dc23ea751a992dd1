import { Controller, Get, Param, Query } from '@nestjs/common';
import { isParticipantCategoryCode } from '../../../config/participant-categories.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { emptyForm } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import {
  type InvitationFilter,
  RegistrationInvitationsQueries,
} from '../invitations/registration-invitations.queries.js';
import { isShownInvitationState } from '../invitations/registration-invitation.states.js';
import { invitationPage } from './invitation.pages.js';
import { invitationsPage } from './invitations.pages.js';
import { invitePage } from './invite.pages.js';

const perPage = 50;

/** The organizers' list of invitations to register, one of them, and the form for new ones. */
@Controller('organizer/registration-invitations')
export class ManageInvitationsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly invitations: RegistrationInvitationsQueries,
  ) {}

  @Allow('registrations.invite')
  @Get()
  async index(@CurrentLocale() locale: Locale, @Query() query: Record<string, unknown>): Promise<Page> {
    const filter = filterOf(query);
    const wanted = Math.max(1, Math.trunc(Number(query['page'])) || 1);
    const { found, counts } = await this.database.read(async (em) => ({
      found: await this.invitations.page(em, filter, wanted, perPage),
      counts: await this.invitations.counts(em),
    }));
    const sent = Number(query['sent']);
    return invitationsPage({
      ...{ locale, filter, counts, ...found, now: this.clock.now() },
      sent: query['notice'] === 'sent' && Number.isSafeInteger(sent) && sent >= 0 ? sent : undefined,
    });
  }

  @Allow('registrations.invite')
  @Get('new')
  new(@CurrentLocale() locale: Locale): Page {
    return invitePage({ locale, state: emptyForm });
  }

  @Allow('registrations.invite')
  @Get(':id')
  async show(
    @Param('id') id: string,
    @CurrentLocale() locale: Locale,
    @Query('notice') notice: unknown,
  ): Promise<Page> {
    const invitation = await this.database.read((em) => this.invitations.find(em, id));
    if (!invitation) throw new NotFound();
    const done = notice === 'resent' || notice === 'revoked' ? notice : undefined;
    return invitationPage({ locale, invitation, now: this.clock.now(), state: emptyForm, done });
  }
}

function filterOf({ q, state, category }: Record<string, unknown>): InvitationFilter {
  return {
    search: typeof q === 'string' ? q.slice(0, 200) : undefined,
    state: isShownInvitationState(state) ? state : undefined,
    category: isParticipantCategoryCode(category) ? category : undefined,
  };
}
