import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThan } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import type { Typed } from '../../kernel/http/form.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { newId } from '../../kernel/ids.js';
import { type TokenClaim, Tokens } from '../../kernel/tokens.js';
import { CoEventDraft } from './co-event-draft.entity.js';

const keptDays = 30;
const day = 24 * 3_600_000;
/** A longer series is imported as a sheet or a calendar. */
const mostParts = 40;

/** Of whom a draft is: an account, or whoever holds its secret. */
export type DraftOwner = { accountId: string } | { token: string };

export const draftClaim = (id: string): TokenClaim => ({
  purpose: 'co-event-draft',
  subject: id,
  version: 1,
});

/** Entries that are not sent yet. Mistakes are kept like the rest: nothing that was typed is lost. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly clock: Clock,
    private readonly tokens: Tokens,
  ) {}

  async create(
    em: EntityManager,
    draft: Pick<CoEventDraft, 'accountId' | 'parentId' | 'locale' | 'typed'>,
  ): Promise<CoEventDraft> {
    const now = this.clock.now();
    const row = em.create(CoEventDraft, { ...draft, id: newId(), parts: [], createdAt: now, updatedAt: now });
    await em.insert(CoEventDraft, row);
    return row;
  }

  /** Somebody else's is not there. */
  async find(em: EntityManager, id: string, owner: DraftOwner): Promise<CoEventDraft> {
    const draft = await em.findOneBy(CoEventDraft, { id });
    const isHers =
      'accountId' in owner
        ? draft?.accountId === owner.accountId
        : draft?.accountId === null && this.tokens.matches(owner.token, draftClaim(id));
    if (!draft || !isHers) throw new NotFound();
    return draft;
  }

  listOf(em: EntityManager, accountId: string): Promise<CoEventDraft[]> {
    return em.find(CoEventDraft, { where: { accountId }, order: { updatedAt: 'DESC' } });
  }

  async save(em: EntityManager, draft: CoEventDraft, typed: Typed, locale: Locale): Promise<void> {
    await this.update(em, draft, { typed, locale });
  }

  /** `number` counts from 0; the next after the last adds one. */
  async savePart(em: EntityManager, draft: CoEventDraft, number: number, typed: Typed): Promise<void> {
    if (number > draft.parts.length) throw new NotFound();
    if (number >= mostParts) throw new Conflict('co-event-form.too-many-parts', { max: mostParts });
    await this.update(em, draft, { parts: draft.parts.toSpliced(number, 1, typed) });
  }

  async removePart(em: EntityManager, draft: CoEventDraft, number: number): Promise<void> {
    await this.update(em, draft, { parts: draft.parts.toSpliced(number, 1) });
  }

  async remove(em: EntityManager, draft: CoEventDraft): Promise<void> {
    await em.delete(CoEventDraft, { id: draft.id });
  }

  /** What nobody has touched for a month. */
  async sweep(em: EntityManager): Promise<void> {
    const before = new Date(this.clock.now().getTime() - keptDays * day);
    await em.delete(CoEventDraft, { updatedAt: LessThan(before) });
  }

  private async update(
    em: EntityManager,
    draft: CoEventDraft,
    change: Partial<Pick<CoEventDraft, 'typed' | 'parts' | 'locale'>>,
  ): Promise<void> {
    const columns = { ...change, updatedAt: this.clock.now() };
    await em.update(CoEventDraft, { id: draft.id }, columns);
    Object.assign(draft, columns);
  }
}
