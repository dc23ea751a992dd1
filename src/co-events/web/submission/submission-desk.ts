import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../kernel/database/database.js';
import { Conflict, type FieldError, Invalid } from '../../../kernel/errors.js';
import type { Typed } from '../../../kernel/http/form.js';
import { once } from '../../../kernel/http/idempotency.js';
import { textOfCode } from '../../../kernel/i18n/catalogue.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import { newToken } from '../../../kernel/ids.js';
import type { Page } from '../../../web/page.js';
import { doubtsAbout } from '../../co-event-checks.rules.js';
import { SimilarCoEvents } from '../../similar-co-events.queries.js';
import type { CoEventDraft } from '../../submission/co-event-draft.entity.js';
import { mostDays, mostOrganizations } from '../../submission/co-event.forms.js';
import type { Posted } from '../../submission/co-event-images.js';
import { DraftsService } from '../../submission/drafts.service.js';
import { completed } from '../../submission/place-completion.js';
import { readCoEvent, readContact } from '../../submission/read-co-event.js';
import { SubmissionService } from '../../submission/submission.service.js';
import { isRowStep, withMoreRows } from './form-rows.js';
import { previewPage } from './preview.pages.js';
import { SubmissionForms, type Whose } from './submission-forms.js';

/** Which form of a draft: the whole, or a part of a series, counted from 0. */
type Which = 'whole' | number;

/** Where the browser goes next, or what it is shown. */
export type Next = { to: string } | { page: Page };

/**
 * The way from the first keystroke to the sending, the same for a new host and for one who is signed in. Everything typed is
 * kept, whatever is wrong with it.
 */
@Injectable()
export class SubmissionDesk {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly drafts: DraftsService,
    private readonly forms: SubmissionForms,
    private readonly similar: SimilarCoEvents,
    private readonly submissions: SubmissionService,
  ) {}

  /** Keeps what was typed, and does what the pressed button asks. */
  async save(whose: Whose, draft: CoEventDraft, which: Which, posted: Posted): Promise<Next> {
    const { step, typed } = taken(posted.typed);
    const form = this.forms.addressOf(whose, draft, which);
    if (Object.keys(posted.errors).length > 0) return this.refuseFile(whose, draft, which, posted);
    if (isRowStep(step)) {
      const most = step === 'more-days' ? mostDays : mostOrganizations;
      await this.keep(whose, draft, which, withMoreRows(typed, step, most));
      return { to: `${form}#section-${step === 'more-days' ? 'time' : 'organizers'}` };
    }
    if (step === 'place') return this.lookUp(whose, draft, which, typed);
    const find = await this.database.read((em) => this.forms.finder(em));
    const read = await readCoEvent(typed, whose.locale, find);
    await this.keep(whose, draft, which, read.typed);
    if (step === 'save') return { to: `${form}?notice=saved` };
    const errors = { ...read.errors, ...(await contactErrors(whose, which, typed)) };
    if (Object.keys(errors).length === 0) return { to: `${this.forms.baseOf(whose, draft)}/preview` };
    const state = { typed: read.typed, errors };
    return { page: await this.forms.page(whose, draft, which, { state, cities: read.cities }) };
  }

  /** The draft as it stands; what is missing is asked for first. */
  async preview(whose: Whose, draft: CoEventDraft, problem?: string): Promise<Page> {
    const { read, missing } = await this.readThrough(whose, draft);
    if (missing) return missing;
    const [content, ...parts] = [read.main, ...read.parts].flatMap((each) => each.content ?? []);
    if (!content) throw new Conflict('co-event-form.not-complete');
    const now = this.clock.now();
    const family = draft.parentId ? [draft.parentId] : [];
    const around = await this.database.read(async (em) => ({
      similar: await this.similar.to(em, content, { family, withUnpublished: false }),
      image: await this.forms.imageOf(em, whose, content),
    }));
    return previewPage({
      locale: whose.locale,
      section: whose.section,
      base: this.forms.baseOf(whose, draft),
      content,
      parts,
      doubts: [content, ...parts].flatMap((each) =>
        doubtsAbout(each, now).map((doubt) =>
          parts.length > 0 ? { ...doubt, about: wordingOf(each.title, whose.locale).text } : doubt,
        ),
      ),
      ...around,
      now,
      email: whose.account ? undefined : textIn(draft.typed, 'email'),
      canHaveParts: draft.parentId === null,
      idempotencyKey: newToken(),
      problem,
    });
  }

  /** A second click, or a reload, sends nothing again. */
  async send(whose: Whose, id: string, idempotencyKey: unknown): Promise<Next> {
    const key = typeof idempotencyKey === 'string' ? idempotencyKey : undefined;
    const request = { key, scope: 'co-event', content: id, now: this.clock.now() };
    try {
      await this.database.write((em) =>
        once(em, request, async () => {
          const { id: sent } = await this.submissions.send(em, await this.find(em, whose, id));
          return { sent };
        }),
      );
      return { to: whose.sentTo };
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      const draft = await this.database.read((em) => this.find(em, whose, id));
      return {
        page: await this.preview(whose, draft, textOfCode(whose.locale, problem.code, problem.values)),
      };
    }
  }

  find(em: EntityManager, whose: Whose, id: string): Promise<CoEventDraft> {
    return this.drafts.find(em, id, whose.owner);
  }

  /** A file that was refused is said at once, whatever button was pressed: it would not be there on the next page. */
  private async refuseFile(whose: Whose, draft: CoEventDraft, which: Which, posted: Posted): Promise<Next> {
    const { typed } = taken(posted.typed);
    await this.keep(whose, draft, which, typed);
    const state = { typed, errors: posted.errors };
    return { page: await this.forms.page(whose, draft, which, { state }) };
  }

  private async lookUp(whose: Whose, draft: CoEventDraft, which: Which, typed: Typed): Promise<Next> {
    const { typed: filled, cities } = completed(typed);
    await this.keep(whose, draft, which, filled);
    const isFound = filled['placedCity'] && filled['zone'];
    const notice = cities.length > 0 ? '' : `?notice=${isFound ? 'place-filled' : 'place-unknown'}`;
    return { to: `${this.forms.addressOf(whose, draft, which)}${notice}#section-place` };
  }

  private async readThrough(whose: Whose, draft: CoEventDraft) {
    const read = await this.database.read((em) => this.submissions.read(em, draft));
    const wrong = [read.main, ...read.parts].findIndex(({ content }) => content === undefined);
    const contact = await contactErrors(whose, 'whole', draft.typed);
    if (wrong < 0 && Object.keys(contact).length === 0) return { read };
    const which: Which = wrong <= 0 ? 'whole' : wrong - 1;
    const { typed, errors, cities } = which === 'whole' ? read.main : (read.parts[which] ?? read.main);
    const state = { typed, errors: which === 'whole' ? { ...errors, ...contact } : errors };
    return { read, missing: await this.forms.page(whose, draft, which, { state, cities }) };
  }

  private async keep(whose: Whose, draft: CoEventDraft, which: Which, typed: Typed): Promise<void> {
    await this.database.write(async (em) => {
      const current = await this.find(em, whose, draft.id);
      if (which === 'whole') await this.drafts.save(em, current, typed, whose.locale);
      else await this.drafts.savePart(em, current, which, typed);
      Object.assign(draft, current);
    });
  }
}

/** What the button says, and what was typed without what only carries the form. */
export function taken(body: Typed): { step: unknown; typed: Typed } {
  const { step, stamp: _stamp, homepage: _homepage, idempotencyKey: _key, ...typed } = body;
  return { step: Array.isArray(step) ? step[0] : step, typed };
}

/** Only a new host says who she is, and once for all parts. */
async function contactErrors(whose: Whose, which: Which, typed: Typed): Promise<Record<string, FieldError>> {
  return whose.account || which !== 'whole' ? {} : (await readContact(typed)).errors;
}

function problemOf(error: unknown): FieldError | undefined {
  if (error instanceof Conflict) return { code: error.code, values: error.values };
  return error instanceof Invalid ? Object.values(error.fields)[0] : undefined;
}

const textIn = (typed: Typed, name: string): string => {
  const value = typed[name];
  return typeof value === 'string' ? value : '';
};
