import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { EntityManager } from 'typeorm';
import { isParticipantCategoryCode } from '../../../config/participant-categories.js';
import type { Received } from '../../files/uploads.js';
import { Database } from '../../kernel/database/database.js';
import { type FieldError, NotFound } from '../../kernel/errors.js';
import { type Typed, typedOf } from '../../kernel/http/form.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { answersForLater, answersOfStep, stepNamed, stepsOf } from '../drafts/draft-steps.js';
import { DraftsService } from '../drafts/drafts.service.js';
import type { RegistrationDraft } from '../drafts/registration-draft.entity.js';
import type { ShownSection } from '../form/form-view.js';
import { draftFiles } from '../registration-files.js';
import { DraftCookie } from './draft-cookie.js';
import { OpenWindow } from './open-window.js';
import { RegistrationUploads } from './registration-uploads.js';

/** Which of a step's buttons was pressed; the enter key presses the first. */
type Go = 'next' | 'back' | 'later';

export interface KeptStep {
  draft: RegistrationDraft;
  step: ShownSection;
  go: Go;
  /** Of the files. */
  problems: Record<string, FieldError>;
  /** The draft was gone, and a new one begins with this step. */
  isRestored: boolean;
}

/** Keeps what a step sends. */
@Injectable()
export class DraftPosts {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftsService,
    private readonly cookie: DraftCookie,
    private readonly window: OpenWindow,
    private readonly uploads: RegistrationUploads,
  ) {}

  async keep(request: Request, stepId: string, locale: Locale): Promise<KeptStep | { closed: Page }> {
    const token = this.cookie.tokenIn(request);
    const { known, present } = await this.database.read((em) => this.presentOf(em, token));
    const { body, errors: problems, ...files } = await this.uploads.receive(request, present);
    const typed = typedOf(body);
    const category = known?.category ?? typed['category'];
    if (!isParticipantCategoryCode(category)) throw new NotFound('registration-form.draft-gone');
    const declared = stepNamed(category, stepId);
    if (!declared) throw new NotFound();
    const go = goIn(typed);
    const closed = known
      ? await this.window.closedFor(locale, known, 409)
      : this.window.closed(locale, category, 409);
    if (closed) return { closed };
    const { draft, step } = await this.database.write(async (em) => {
      // Read again: another page of the same draft may have been sent meanwhile.
      const found = await this.drafts.find(em, token);
      const kept = found ?? (await this.drafts.begin(em, { category, locale, typed: modeIn(typed) }));
      const step = stepsOf(kept).find(({ id }) => id === stepId) ?? declared;
      const answers = go === 'later' ? answersForLater(kept, step, typed) : answersOfStep(step, typed);
      await this.drafts.save(em, kept, answers);
      await this.uploads.keep(em, files, { kind: draftFiles, id: kept.id });
      return { draft: kept, step };
    });
    return { draft, step, go, problems, isRestored: known === undefined };
  }

  private async presentOf(
    em: EntityManager,
    token: string | undefined,
  ): Promise<{ known: RegistrationDraft | undefined; present: Received['uploads'] }> {
    const known = await this.drafts.find(em, token);
    const present = known ? await this.uploads.of(em, { kind: draftFiles, id: known.id }) : {};
    return { known, present };
  }
}

const goIn = ({ go }: Typed): Go => (go === 'back' || go === 'later' ? go : 'next');

/** A step that does not ask for the form of attendance carries the one that was chosen. */
const modeIn = ({ mode }: Typed): Typed => (mode === undefined ? {} : { mode });
