import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import { isLocale, type Locale } from '../../kernel/i18n/locale.js';
import { newId } from '../../kernel/ids.js';
import { Delegation } from '../../people/delegation.entity.js';
import type { Page } from '../../web/page.js';
import { LetterTemplateForm, sendLettersForm } from '../letters/letter.forms.js';
import { letterKinds } from '../letters/letter.rules.js';
import { LetterDesk, type LetterChoice } from '../letters/letter-desk.service.js';
import { formProblem } from './form-problem.js';
import { letterPreviewPage, lettersPage, sendingPage } from './letters.pages.js';

type AddressQuery = Record<string, unknown>;

const secondsBetweenLooks = 2;

/** The wording of letters, a look at one of them, and their sending. */
@Controller('organizer')
export class LettersController {
  constructor(
    private readonly database: Database,
    private readonly desk: LetterDesk,
  ) {}

  @Allow('delegations.manage')
  @Get('letters')
  async index(@CurrentLocale() locale: Locale, @Query() query: AddressQuery): Promise<Page> {
    const choice = choiceIn(query, locale);
    const shown = await this.database.read((em) => this.desk.lay(em, choice));
    return lettersPage({ locale, choice, shown, said: query['notice'] === 'template-saved' });
  }

  @Allow('delegations.manage')
  @Post('letters')
  async save(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(LetterTemplateForm, body);
    const choice = choiceIn(read.typed, locale);
    const shown = await this.database.read((em) => this.desk.lay(em, choice));
    if (!read.ok) return lettersPage({ locale, choice, shown, state: read });
    try {
      await this.database.write((em) => this.desk.templates.save(em, actor, read.form));
    } catch (error) {
      return lettersPage({ locale, choice, shown, state: formProblem(error, read.typed) });
    }
    const address = new URLSearchParams({ ...choice, notice: 'template-saved' });
    response.redirect(303, `/${locale}/organizer/letters?${address.toString()}`);
    return undefined;
  }

  @Allow('delegations.manage')
  @Get('delegations/:id/letter')
  async preview(
    @Param('id') id: string,
    @CurrentLocale() locale: Locale,
    @Query() query: AddressQuery,
  ): Promise<Page> {
    const { kind } = choiceIn(query, locale);
    const { delegation, letters } = await this.database.read(async (em) => {
      const found = await em.findOneBy(Delegation, { id });
      if (!found) throw new NotFound();
      return { delegation: found, letters: await this.desk.letters.preview(em, found, kind) };
    });
    return letterPreviewPage({ locale, delegation, kind, letters });
  }

  /** A transaction for each delegation: hundreds may be written to, and nobody else should wait for all of them. */
  @Allow('delegations.manage')
  @Post('letters/sendings')
  async send(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const ids = await this.database.read((em) => this.desk.delegationIds(em));
    const read = await readForm(sendLettersForm(ids), body);
    const chosen = read.ok ? read.form.delegation : [];
    if (!read.ok || chosen.length === 0) {
      const choice = choiceIn(read.typed, locale);
      const shown = await this.database.read((em) => this.desk.lay(em, choice));
      const errors = read.ok ? { delegation: { code: 'manage-delegations.chosen-none' } } : read.errors;
      return lettersPage({ locale, choice, shown, sending: { typed: read.typed, errors } });
    }
    const batchId = newId();
    for (const delegationId of chosen) {
      const sending = { delegationId, kind: read.form.kind, batchId };
      await this.database.write((em) => this.desk.letters.send(em, actor, sending));
    }
    response.redirect(303, `/${locale}/organizer/letters/sendings/${batchId}`);
    return undefined;
  }

  @Allow('delegations.manage')
  @Get('letters/sendings/:batch')
  async sending(
    @Param('batch') batch: string,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page> {
    const letters = await this.database.read((em) => this.desk.sent.ofBatch(em, batch));
    if (letters.some(({ state }) => state === 'queued' || state === 'sending'))
      response.setHeader('Refresh', String(secondsBetweenLooks));
    return sendingPage(locale, letters);
  }
}

function choiceIn(query: AddressQuery, locale: Locale): LetterChoice {
  const kind = letterKinds.find((each) => each === query['kind']) ?? 'invitation';
  return { kind, locale: isLocale(query['locale']) ? query['locale'] : locale };
}
