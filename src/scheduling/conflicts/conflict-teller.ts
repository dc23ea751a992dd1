import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Room } from '../../forum/room.entity.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { type LocalizedText, wordingOf } from '../../kernel/i18n/localized-text.js';
import { Person } from '../../people/person.entity.js';
import { Session } from '../../sessions/session.entity.js';
import { Track } from '../../sessions/track.entity.js';
import { InterpreterTeam } from '../interpreters/interpreter-team.entity.js';
import { Slot } from '../slot.entity.js';
import {
  type ConflictRule,
  type PlanConflict,
  type Severity,
  severityOf,
  type SubjectKind,
  subjectKindOf,
} from './conflict.js';
import { conflictsTexts } from './conflicts.texts.js';
import type { ChangeConflict, JudgedConflict } from './conflicts.service.js';
import type { PlanChange } from './plan-change.js';
import { codeText } from './subject-texts.js';

/** A conflict in the reader's language, with addresses under which it can be mended. */
export interface ToldConflict {
  key: string;
  rule: ConflictRule;
  severity: Severity;
  sentence: string;
  sessions: ToldSession[];
  subject: ToldSubject | null;
  silenced: { reason: string; at: Date } | null;
  /** Of a change: the draft does not have it yet. */
  isNew: boolean;
}

export interface ToldSession {
  id: string;
  title: string;
  /** Of the title, where it is not the reader's. */
  lang?: string;
  onDate: string | null;
  startsAt: Date | null;
  roomId: string | null;
}

export interface ToldSubject {
  kind: SubjectKind;
  id: string;
  label: string;
}

/** Says what the ids in conflicts are called, with the same number of queries however many there are. */
@Injectable()
export class ConflictTeller {
  /** `changes` are those that were checked: titles and places are told as they would be; `made` are names that no row has yet. */
  async tell(
    em: EntityManager,
    judged: readonly (JudgedConflict | ChangeConflict)[],
    locale: Locale,
    changes: readonly PlanChange[] = [],
    made: Partial<Names['subjects']> = {},
  ): Promise<ToldConflict[]> {
    if (judged.length === 0) return [];
    const names = await namesOf(em, judged, locale, changes);
    names.subjects.room = new Map([...names.subjects.room, ...(made.room ?? [])]);
    names.subjects.person = new Map([...names.subjects.person, ...(made.person ?? [])]);
    return judged.map((found) => tellOne(found, names, locale));
  }
}

interface Names {
  sessions: ReadonlyMap<string, ToldSession>;
  subjects: Record<SubjectKind, ReadonlyMap<string, string>>;
}

async function namesOf(
  em: EntityManager,
  judged: readonly JudgedConflict[],
  locale: Locale,
  changes: readonly PlanChange[],
): Promise<Names> {
  const named = (rows: readonly { id: string; name: LocalizedText }[]) =>
    new Map(rows.map(({ id, name }) => [id, wordingOf(name, locale).text]));
  const personIds = new Set(
    judged.flatMap(({ conflict }) => (subjectKindOf(conflict) === 'person' ? (conflict.subject ?? []) : [])),
  );
  const people = await em.findBy(Person, { id: In([...personIds]) });
  return {
    sessions: await sessionsOf(em, judged, locale, changes),
    subjects: {
      room: named(await em.find(Room)),
      track: named(await em.find(Track)),
      person: new Map(people.map(({ id, displayName }) => [id, displayName])),
      team: new Map((await em.find(InterpreterTeam)).map(({ id, name }) => [id, name])),
      equipment: new Map(),
      pair: new Map(),
    },
  };
}

async function sessionsOf(
  em: EntityManager,
  judged: readonly JudgedConflict[],
  locale: Locale,
  changes: readonly PlanChange[],
): Promise<Map<string, ToldSession>> {
  const ids = [...new Set(judged.flatMap(({ conflict }) => conflict.items))];
  const sessions = await em.find(Session, { select: { id: true, title: true }, where: { id: In(ids) } });
  const titles = new Map(sessions.map(({ id, title }) => [id, title]));
  const slots = new Map(
    (await em.findBy(Slot, { sessionId: In(ids) })).map((slot) => [slot.sessionId, slot]),
  );
  const changed = new Map(changes.map((change) => [change.sessionId, change]));
  return new Map(
    ids.map((id) => {
      const change = changed.get(id);
      const title = wordingOf(change?.title ?? titles.get(id) ?? {}, locale);
      const place = change?.placement ?? slots.get(id);
      const { onDate = null, startsAt = null, roomId = null } = place ?? {};
      const lang = title.locale === locale ? undefined : title.locale;
      return [id, { id, title: title.text, lang, onDate, startsAt, roomId }];
    }),
  );
}

function tellOne(
  { key, conflict, silenced, ...judged }: JudgedConflict | ChangeConflict,
  names: Names,
  locale: Locale,
): ToldConflict {
  const { rule, items, values } = conflict;
  const sessions = items.flatMap((id) => names.sessions.get(id) ?? []);
  const subject = subjectOf(conflict, names, locale);
  const [a, b] = sessions.map(({ title }) => title);
  return {
    key,
    rule,
    severity: severityOf(conflict),
    sentence: conflictsTexts.in(locale)(rule, {
      ...values,
      a: a ?? '',
      b: b ?? '',
      subject: subject?.label ?? '',
    }),
    sessions,
    subject,
    silenced: silenced && { reason: silenced.reason, at: silenced.silencedAt },
    isNew: 'isNew' in judged && judged.isNew,
  };
}

function subjectOf(conflict: PlanConflict, { subjects }: Names, locale: Locale): ToldSubject | null {
  const kind = subjectKindOf(conflict);
  const { subject: id } = conflict;
  if (kind === null || id === null) return null;
  return { kind, id, label: subjects[kind].get(id) ?? codeText(kind, id, locale) };
}
