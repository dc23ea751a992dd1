import type { EntityManager } from 'typeorm';
import { NotFound } from '../../kernel/errors.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { readDraft } from '../draft.queries.js';
import { readLiveFacts } from '../live-facts.js';
import { byTime, type ProgrammeItem } from '../programme-item.js';
import { programmeItem } from '../programme-rows.js';
import { type PageOf, pageOf } from './paging.js';
import { readCurrent, readVersion } from './released.queries.js';
import { type ToldGroup, toldGroups } from './told-changes.js';
import {
  differenceOf,
  readChanges,
  readDifference,
  readSummary,
  readVersionRow,
  type VersionSummary,
} from './versions.queries.js';

/** One version as an organizer reads it. */
export interface VersionContext extends VersionSummary {
  changes: ToldGroup[];
  /** The whole programme as it was. */
  items: PageOf<ProgrammeItem>;
  /** How many sessions came into the programme later. */
  laterCount: number;
  /** Bringing it back would change nothing. */
  isDraft: boolean;
  isCurrent: boolean;
}

const itemsPerPage = 50;
const changesPerPage = 25;

export async function readVersionContext(
  em: EntityManager,
  number: number,
  locale: Locale,
  page: number,
): Promise<VersionContext> {
  const summary = await readSummary(em, number);
  if (!summary) throw new NotFound();
  const { version } = summary;
  const facts = await readLiveFacts(em);
  const [made] = await readChanges(em, [version]);
  const released = await readVersion(em, number);
  const current = await readCurrent(em);
  const drafted = (await readDraft(em, {})).map(({ session, content }) => ({
    ...{ sessionId: session.id, version: 0 },
    content,
  }));
  const updatedAt = version.releasedAt;
  const items = released.flatMap(
    ({ sessionId: id, content }) => programmeItem({ id, content, updatedAt }, facts) ?? [],
  );
  return {
    ...summary,
    changes: toldGroups(made?.changes ?? [], facts, locale),
    items: pageOf(items.sort(byTime), page, itemsPerPage),
    laterCount: current.length - released.length,
    isDraft: differenceOf(drafted, released).length === 0,
    isCurrent: released.every((each) => current.some((now) => isSame(each, now))),
  };
}

/** Two versions, and what lies between them. */
export interface Comparison {
  from: number;
  to: number;
  /** How many sessions differ. */
  changeCount: number;
  changes: PageOf<ToldGroup>;
}

/** What lies between two versions, told from the earlier one, whichever is named first. */
export async function readComparison(
  em: EntityManager,
  one: number,
  other: number,
  locale: Locale,
  page: number,
): Promise<Comparison> {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  for (const number of [from, to]) if (!(await readVersionRow(em, number))) throw new NotFound();
  const difference = await readDifference(em, from, to);
  const changes = toldGroups(difference, await readLiveFacts(em), locale);
  const changeCount = difference.length;
  return { from, to, changeCount, changes: pageOf(changes, page, changesPerPage) };
}

const isSame = (a: { sessionId: string; version: number }, b: typeof a): boolean =>
  a.sessionId === b.sessionId && a.version === b.version;
