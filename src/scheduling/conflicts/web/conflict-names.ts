import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Room } from '../../../forum/room.entity.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import { Person } from '../../../people/person.entity.js';
import { SessionSpeaker } from '../../../sessions/session-speaker.entity.js';
import { Speaker } from '../../../speakers/speaker.entity.js';
import type { ProgrammeItem } from '../../programme-item.js';
import { ProgrammeQueries } from '../../programme.queries.js';
import type { PlanConflict } from '../conflict.js';
import { conflictsTexts } from '../conflicts.texts.js';

/** What the ids in a conflict are called, in the reader's language. */
export interface Names {
  items: ReadonlyMap<string, ProgrammeItem>;
  subjects: ReadonlyMap<string, string>;
}

@Injectable()
export class ConflictNames {
  constructor(private readonly programme: ProgrammeQueries) {}

  async read(em: EntityManager, locale: Locale): Promise<Names> {
    const items = await this.programme.allWithDrafts(em);
    const speakerIds = (await em.find(SessionSpeaker)).map(({ speakerId }) => speakerId);
    const speakers = await em.findBy(Speaker, { id: In(speakerIds) });
    const people = await em.findBy(Person, { id: In(speakers.map(({ personId }) => personId)) });
    const rooms = await em.find(Room);
    return {
      items: new Map(items.map((item) => [item.id, item])),
      subjects: new Map([
        ...rooms.map(({ id, name }) => [id, wordingOf(name, locale).text] as const),
        ...people.map(({ id, displayName }) => [id, displayName] as const),
      ]),
    };
  }
}

/** The one sentence that tells a conflict. */
export function sentenceOf(
  { rule, items, subject, values }: PlanConflict,
  names: Names,
  locale: Locale,
): string {
  const titleOf = (id = '') => wordingOf(names.items.get(id)?.title ?? {}, locale).text;
  const named = subject === null ? '' : (names.subjects.get(subject) ?? subject);
  return conflictsTexts.in(locale)(rule, {
    ...values,
    a: titleOf(items[0]),
    b: titleOf(items[1]),
    subject: named,
  });
}
