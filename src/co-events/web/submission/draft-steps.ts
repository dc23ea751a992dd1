import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '../../../kernel/database/database.js';
import { NotFound } from '../../../kernel/errors.js';
import type { Typed } from '../../../kernel/http/form.js';
import type { Page } from '../../../web/page.js';
import type { CoEventDraft } from '../../submission/co-event-draft.entity.js';
import { CoEventImages, type Posted } from '../../submission/co-event-images.js';
import { DraftsService } from '../../submission/drafts.service.js';
import { typedOf } from '../../submission/read-co-event.js';
import { type Next, SubmissionDesk } from './submission-desk.js';
import { SubmissionForms, type Whose } from './submission-forms.js';

/** What a part does not share with its series. */
const ownOfPart =
  /^(title|text|imageAlt)-|^(imageId|startsOn|endsOn|day(Date|Start|End|Venue)|registrationDeadline)$/;
const contact = new Set(['contactName', 'email', 'phone', 'consent']);

/** The requests that a draft answers, for whomever it is; two controllers say who may send them. */
@Injectable()
export class DraftSteps {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftsService,
    private readonly desk: SubmissionDesk,
    private readonly forms: SubmissionForms,
    private readonly images: CoEventImages,
  ) {}

  async begin(
    whose: Whose,
    posted: Posted,
    parentId: string | null,
    response: Response,
  ): Promise<Page | undefined> {
    const draft = await this.database.write((em) =>
      this.drafts.create(em, {
        accountId: whose.account?.accountId ?? null,
        parentId,
        locale: whose.locale,
        typed: {},
      }),
    );
    const beginner = this.forms.beginner(whose, draft);
    return this.go(response, await this.desk.save(beginner, draft, 'whole', posted));
  }

  async show(whose: Whose, id: string, notice: unknown): Promise<Page> {
    const draft = await this.find(whose, id);
    return this.forms.page(whose, draft, 'whole', { state: { typed: draft.typed, errors: {} }, notice });
  }

  async update(whose: Whose, id: string, request: Request, response: Response): Promise<Page | undefined> {
    const draft = await this.find(whose, id);
    const posted = await this.images.receive(request, draft.typed['imageId']);
    return this.go(response, await this.desk.save(whose, draft, 'whole', posted));
  }

  async preview(whose: Whose, id: string): Promise<Page> {
    return this.desk.preview(whose, await this.find(whose, id));
  }

  async showPart(whose: Whose, id: string, number: string, notice: unknown): Promise<Page> {
    const draft = await this.find(whose, id);
    const part = partOf(draft, number);
    const typed = draft.parts[part] ?? sharedOf(draft.typed);
    return this.forms.page(whose, draft, part, { state: { typed, errors: {} }, notice });
  }

  async updatePart(
    whose: Whose,
    id: string,
    number: string,
    request: Request,
    response: Response,
  ): Promise<Page | undefined> {
    const draft = await this.find(whose, id);
    const part = partOf(draft, number);
    const posted = await this.images.receive(request, draft.parts[part]?.['imageId']);
    return this.go(response, await this.desk.save(whose, draft, part, posted));
  }

  async removePart(whose: Whose, id: string, number: string, response: Response): Promise<void> {
    await this.database.write(async (em) => {
      const draft = await this.desk.find(em, whose, id);
      await this.drafts.removePart(em, draft, partOf(draft, number));
    });
    response.redirect(303, `${this.forms.baseOf(whose, { id })}/preview`);
  }

  async send(whose: Whose, id: string, body: unknown, response: Response): Promise<Page | undefined> {
    return this.go(response, await this.desk.send(whose, id, typedOf(body)['idempotencyKey']));
  }

  async remove(whose: Whose, id: string): Promise<void> {
    await this.database.write(async (em) => this.drafts.remove(em, await this.desk.find(em, whose, id)));
  }

  private find(whose: Whose, id: string): Promise<CoEventDraft> {
    return this.database.read((em) => this.desk.find(em, whose, id));
  }

  private go(response: Response, next: Next): Page | undefined {
    if ('page' in next) return next.page;
    response.redirect(303, next.to);
    return undefined;
  }
}

/** Counted from 1 in addresses, where the next after the last is a new one. */
function partOf(draft: CoEventDraft, number: string): number {
  const part = Number(number) - 1;
  if (!/^\d{1,3}$/.test(number) || part < 0 || part > draft.parts.length || draft.parentId)
    throw new NotFound();
  return part;
}

/** What a new part takes over from its series. */
export const sharedOf = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !ownOfPart.test(name) && !contact.has(name)));
