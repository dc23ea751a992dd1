import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { textOfCode } from '../../kernel/i18n/catalogue.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { decisionsTexts } from '../decisions.texts.js';
import type { Decision } from '../registration-moves.service.js';
import { RegistrationRecordQueries } from '../registration-record.queries.js';
import type { RegistrationState } from '../registration.states.js';
import { type RecordNotice, registrationRecordPage } from './registration-record.pages.js';

interface Asked {
  /** Of the registration. */
  id: string;
  body: unknown;
  actor: SignedIn;
  locale: Locale;
  response: Response;
}

interface DecidedForm {
  seen?: RegistrationState;
  reason?: string;
  changeReason?: string;
}

/** Reads the form of a decision, takes it and answers with the registration's page: with a notice, or with why it was refused. */
@Injectable()
export class DecisionAnswers {
  constructor(
    private readonly database: Database,
    private readonly records: RegistrationRecordQueries,
  ) {}

  async to(
    { id, body, actor, locale, response }: Asked,
    form: new () => DecidedForm,
    notice: RecordNotice,
    work: (em: EntityManager, decision: Decision & { decidedBy: string }) => Promise<unknown>,
  ): Promise<Page | undefined> {
    const read = await readForm(form, body);
    if (!read.ok) return this.again(id, locale, read, { status: 422 });
    const { seen, reason, changeReason } = read.form;
    const decision = { decidedBy: actor.accountId, reason: reason ?? changeReason ?? null, seen };
    try {
      await this.database.write((em) => work(em, decision));
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const problem = problemOf(locale, error);
      return this.again(id, locale, { typed: read.typed, errors: {} }, { status: 409, problem });
    }
    response.redirect(303, `/${locale}/organizer/registrations/${encodeURIComponent(id)}?notice=${notice}`);
    return undefined;
  }

  private async again(
    id: string,
    locale: Locale,
    state: FormState,
    more: { status: number; problem?: string },
  ): Promise<Page> {
    const record = await this.database.read((em) => this.records.find(em, id));
    if (!record) throw new NotFound();
    return registrationRecordPage({ locale, record, state, ...more });
  }
}

/** Where no place is left, it says what can be done instead. */
function problemOf(locale: Locale, { code, values }: Conflict): string {
  const problem = textOfCode(locale, code, values);
  return code === 'decisions.quota-full'
    ? `${problem} ${decisionsTexts.in(locale)('quota-full-wait')}`
    : problem;
}
