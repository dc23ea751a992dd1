import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { Conflict, NotFound } from '../../../kernel/errors.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { placementOf } from '../../kept-placement.js';
import type { ProgrammeItem } from '../../programme-item.js';
import type { Overtaken } from '../../slots.service.js';
import { followingOf, type ShiftScope, stampOf } from '../day-shift.js';
import { type BoardSnapshot, BoardState } from '../board-state.js';
import { hadBySession } from '../last-changes.queries.js';
import { boardSessionPage } from './board-session.page.js';
import { OvertakenTeller, placeOf } from './overtaken-teller.js';
import { type Place, placeText } from './place-words.js';
import type { ShownShift } from './shift-fields.js';
import { wantedPlace } from './placement-form.js';

/** What an organizer is shown of one session: the forms, and why one of them was refused. */
@Injectable()
export class BoardSessionView {
  constructor(
    private readonly database: Database,
    private readonly state: BoardState,
    private readonly teller: OvertakenTeller,
  ) {}

  async page(id: string, locale: Locale, state: FormState, conflict?: Conflict): Promise<Page> {
    const snapshot = await this.state.snapshot();
    const item = snapshot.items.get(id);
    if (!item) throw new NotFound();
    const conflicts = (await snapshot.conflictsIn(locale)).filter(({ sessions }) =>
      sessions.some((session) => session.id === id),
    );
    const former = await this.formerOf(item, snapshot);
    const shift = await this.shiftOf(id);
    return boardSessionPage({ locale, item, snapshot, conflicts, former, shift, state, conflict });
  }

  /** Who was faster and what she did, and what `form` wanted; null for a form that could not be read. */
  async told(
    actor: Actor,
    locale: Locale,
    { id, form }: { id: string; form: object | null },
    error: Overtaken,
  ): Promise<Conflict> {
    const overtaking = await this.teller.tell(actor, locale, error.sessionId);
    if (!overtaking) return error;
    const { item, snapshot, change } = overtaking;
    const wanted = form && error.sessionId === id ? wantedPlace(form, item, snapshot) : null;
    return wanted
      ? new Conflict('board.overtaken', { change, wanted: placeText(wanted, locale) })
      : new Conflict('board.overtaken-swap', { change });
  }

  private shiftOf(id: string): Promise<ShownShift> {
    return this.database.read(async (em) => {
      const shown = async (scope: ShiftScope) => {
        const following = await followingOf(em, id, scope);
        return { count: following.length, stamp: stampOf(following) };
      };
      return { room: await shown('room'), venue: await shown('venue') };
    });
  }

  /** Where it stood before it went into the tray. */
  private async formerOf(item: ProgrammeItem, snapshot: BoardSnapshot): Promise<Place | null> {
    if (item.onDate !== null) return null;
    const had = (await this.database.read((em) => hadBySession(em, [item.id]))).get(item.id);
    return had?.onDate ? placeOf(placementOf(had), item, snapshot) : null;
  }
}
