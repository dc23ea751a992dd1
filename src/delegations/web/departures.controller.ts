import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AccountMoves } from '../../auth/account-moves.service.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Conflict } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { displayNameOf } from '../../registration/registration.rules.js';
import { emptyForm, type FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { DeclaredDelegateForm } from '../roster/delegate.form.js';
import { AddressForm, WithdrawalForm } from '../roster/departure.forms.js';
import { Departures } from '../roster/departures.service.js';
import { type FoundDelegate, OwnDelegates } from '../roster/own-delegates.queries.js';
import { delegationHref } from './delegation-href.js';
import { editDelegatePage } from './delegate.pages.js';
import { substitutionPage, withdrawalPage } from './departure.pages.js';
import { formProblem } from './form-problem.js';

type Place = Record<string, string>;

/** A delegate leaves, is replaced, or gets another address. */
@Controller('delegation/:id/delegates/:registration')
export class DeparturesController {
  constructor(
    private readonly database: Database,
    private readonly departures: Departures,
    private readonly moves: AccountMoves,
    private readonly own: OwnDelegates,
  ) {}

  @Allow('my.delegation')
  @Get('withdrawal')
  async newWithdrawal(
    @Param() place: Place,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    return withdrawalPage(locale, await this.find(actor, place), emptyForm);
  }

  @Allow('my.delegation')
  @Post('withdrawal')
  async withdraw(
    @Param() place: Place,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const found = await this.find(actor, place);
    const read = await readForm(WithdrawalForm, body);
    if (!read.ok) return withdrawalPage(locale, found, read);
    const { delegation, row } = found;
    const { reason } = read.form;
    await this.database.write((em) =>
      this.departures.withdraw(em, actor, { delegation, id: row.registration.id, reason }),
    );
    const said = { notice: 'withdrawn', name: row.person.displayName };
    response.redirect(303, delegationHref(locale, delegation.id, said));
    return undefined;
  }

  @Allow('my.delegation')
  @Get('substitution')
  async newSubstitution(
    @Param() place: Place,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    return substitutionPage(locale, await this.find(actor, place), emptyForm);
  }

  @Allow('my.delegation')
  @Post('substitution')
  async substitute(
    @Param() place: Place,
    @Body() body: Record<string, unknown>,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const found = await this.find(actor, place);
    const { delegation, row } = found;
    const read = await readForm(DeclaredDelegateForm, { role: 'delegate', ...body });
    if (!read.ok) return substitutionPage(locale, found, read);
    try {
      const { form } = read;
      await this.database.write((em) =>
        this.departures.substitute(em, actor, { delegation, id: row.registration.id, form, locale }),
      );
    } catch (error) {
      return substitutionPage(locale, found, formProblem(error, read.typed));
    }
    const said = { notice: 'substituted', name: displayNameOf(read.form) };
    response.redirect(303, delegationHref(locale, delegation.id, said));
    return undefined;
  }

  /** The delegate's own mailbox is hers: it can be corrected only where mail has come back. */
  @Allow('my.delegation')
  @Post('address')
  async moveAddress(
    @Param() place: Place,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const found = await this.find(actor, place);
    const read = await readForm(AddressForm, body);
    if (!read.ok) return editDelegatePage(locale, found, read);
    const { accountId } = found.row.registration;
    try {
      await this.database.write((em) => this.moves.correct(em, actor, accountId, read.form.newEmail));
    } catch (error) {
      return editDelegatePage(locale, found, addressProblem(error, read.typed));
    }
    response.redirect(303, delegationHref(locale, found.delegation.id, { notice: 'address-saved' }));
    return undefined;
  }

  private find(actor: SignedIn, { id = '', registration = '' }: Place): Promise<FoundDelegate> {
    return this.database.read((em) => this.own.find(em, actor, id, registration));
  }
}

/** Whatever is wrong is wrong with the address. */
function addressProblem(error: unknown, typed: FormState['typed']): FormState {
  if (error instanceof Conflict)
    return { typed, errors: { newEmail: { code: error.code, values: error.values } } };
  const { errors } = formProblem(error, typed);
  const [problem] = Object.values(errors);
  return { typed, errors: problem ? { newEmail: problem } : {} };
}
