import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../kernel/database/database.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { ProgrammeItem } from '../../programme-item.js';
import type { Placement } from '../../slots.service.js';
import { type BoardSnapshot, BoardState } from '../board-state.js';
import { boardTexts } from '../board.texts.js';
import { type LastChange, lastChangeOf } from '../last-changes.queries.js';
import { agoText, type Place, placeText, titleOf } from './place-words.js';

export interface Overtaking {
  item: ProgrammeItem;
  snapshot: BoardSnapshot;
  /** Who was faster, when, from where and to where. */
  change: string;
}

/** Says to an organizer who was faster with a session, and what she has done. */
@Injectable()
export class OvertakenTeller {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly state: BoardState,
  ) {}

  /** Null where the session is no longer on the board. */
  async tell(actor: Actor, locale: Locale, sessionId: string): Promise<Overtaking | null> {
    const snapshot = await this.state.snapshot();
    const item = snapshot.items.get(sessionId);
    const last = await this.database.read((em) => lastChangeOf(em, actor, sessionId));
    if (!item || !last) return null;
    return { item, snapshot, change: this.sentence(item, last, snapshot, locale) };
  }

  private sentence(item: ProgrammeItem, last: LastChange, snapshot: BoardSnapshot, locale: Locale): string {
    const t = boardTexts.in(locale);
    const values = {
      who: last.isOwn
        ? t('changed.you')
        : last.by
          ? t('changed.by', { name: last.by })
          : t('changed.somebody'),
      title: titleOf(item, locale),
      ago: agoText(last.at, this.clock.now(), locale),
      now: placeText(item, locale),
    };
    if (!last.from) return t('changed.edited', values);
    return t('changed.moved', { ...values, from: placeText(placeOf(last.from, item, snapshot), locale) });
  }
}

/** A placement with the room that it names. */
export function placeOf(
  { roomId, ...times }: Placement,
  { venue }: ProgrammeItem,
  { columns }: BoardSnapshot,
): Place {
  return { ...times, venue, room: columns.find(({ room }) => room.id === roomId)?.room ?? null };
}
