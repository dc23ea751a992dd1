import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import { edition } from '../../../../config/edition.js';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../kernel/database/database.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { renderFragment } from '../../../web/render.js';
import type { ToldConflict } from '../../conflicts/conflict-teller.js';
import { byTime } from '../../programme-item.js';
import { matcher } from '../board-filter.rules.js';
import type { MoveStep } from '../board-move.rules.js';
import { ownMoves } from '../board-moves.service.js';
import { type BoardSnapshot, BoardState } from '../board-state.js';
import { boardShiftTexts } from '../board-shift.texts.js';
import { boardTexts } from '../board.texts.js';
import { hadBySession, recentlyChangedBy } from '../last-changes.queries.js';
import type { BoardAddress } from './board-address.js';
import { BoardDay } from './board-day.js';
import { BoardHistory } from './board-history.js';
import { BoardTray } from './board-tray.js';
import { type BoardRows, datesShown, dayView, marksBySession, trayView, versionOf } from './board-view.js';
import { titleOf } from './place-words.js';

/** A part of the board that is replaced as a whole when it changes: a day, the tray, what can be undone. */
export interface BoardPart {
  key: string;
  version: string;
  /** Made only where it is sent. */
  node: () => VNode;
}

export interface Board {
  mark: string;
  by: Record<string, string>;
  dates: string[];
  snapshot: BoardSnapshot;
  conflicts: readonly ToldConflict[];
  parts: BoardPart[];
  /** How many sessions the filter fits. */
  found: number;
}

/** What a script is told: the parts that differ from those that it has. */
export interface BoardNews {
  mark: string;
  /** Who has just changed a session, by its id. */
  by: Record<string, string>;
  parts: Record<string, string>;
  found: number;
  all: number;
}

const forumDates: readonly string[] = edition.days.map(({ date }) => date);

export interface Wanted {
  actor: Actor;
  locale: Locale;
  address: BoardAddress;
  /** Ids of the sessions that were moved by this request. */
  moved?: readonly string[];
}

/** Puts the board together for one organizer. */
@Injectable()
export class BoardReader {
  constructor(
    private readonly database: Database,
    private readonly state: BoardState,
    private readonly clock: Clock,
  ) {}

  async read({ actor, locale, address, moved = [] }: Wanted): Promise<Board> {
    const snapshot = await this.state.snapshot(moved);
    const conflicts = await snapshot.conflictsIn(locale);
    const items = [...snapshot.items.values()].sort(byTime);
    const marks = marksBySession(conflicts);
    const matches = matcher(address.filter, new Set(marks.keys()));
    const { columns } = snapshot;
    const timeless = items.filter(({ startsAt }) => startsAt === null).map(({ id }) => id);
    const { had, own, by } = await this.database.read(async (em) => ({
      had: await hadBySession(em, timeless),
      own: await ownMoves(em, actor),
      // Whoever moves something herself is not told what others do.
      by: moved.length > 0 ? {} : await recentlyChangedBy(em, actor, this.shortlyBefore()),
    }));
    const rows: BoardRows = { locale, items, columns, forumDates, conflicts, marks, matches, had };
    const dates = datesShown(items, forumDates);
    const shown = address.date === null ? dates : [address.date];
    return {
      mark: snapshot.mark,
      by,
      dates,
      snapshot,
      conflicts,
      found: items.filter(matches).length,
      parts: [history(own, locale, snapshot), tray(rows), ...shown.map((date) => day(rows, date))],
    };
  }

  /** Longer than the pause between two questions of a page. */
  private shortlyBefore(): Date {
    return new Date(this.clock.now().getTime() - 60_000);
  }
}

function history(
  { done, undone }: Awaited<ReturnType<typeof ownMoves>>,
  locale: Locale,
  { items }: BoardSnapshot,
): BoardPart {
  const t = boardTexts.in(locale);
  const nameOf = (steps: readonly MoveStep[] = []): string | null => {
    const [one, other] = steps.map(({ sessionId }) => {
      const item = items.get(sessionId);
      return item ? titleOf(item, locale) : '';
    });
    if (one === undefined) return null;
    if (steps.length > 2) return boardShiftTexts.in(locale)('undo', { title: one, count: steps.length });
    return other === undefined ? one : t('undo-swap', { one, other });
  };
  const view = { undo: nameOf(done?.steps), redo: nameOf(undone?.steps) };
  const version = versionOf(view);
  return { key: 'history', version, node: () => BoardHistory({ locale, version, ...view }) };
}

function tray(rows: BoardRows): BoardPart {
  const view = trayView(rows);
  const version = versionOf(view);
  return { key: 'tray', version, node: () => BoardTray({ locale: rows.locale, version, view }) };
}

function day(rows: BoardRows, date: string): BoardPart {
  const view = dayView(rows, date);
  const version = versionOf(view);
  return {
    key: date,
    version,
    node: () => BoardDay({ locale: rows.locale, version, view, columns: rows.columns }),
  };
}

/** `have` are the versions that the browser has, by part. */
export function newsOf(
  { mark, by, parts, found, snapshot }: Board,
  have: ReadonlyMap<string, string>,
): BoardNews {
  const changed = parts.filter(({ key, version }) => have.get(key) !== version);
  return {
    mark,
    by,
    found,
    all: snapshot.items.size,
    parts: Object.fromEntries(changed.map(({ key, node }) => [key, renderFragment(node())])),
  };
}
