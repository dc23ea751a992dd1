import { Injectable } from '@nestjs/common';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { Session } from '../sessions/session.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { readDraft } from './draft.queries.js';
import { readLiveFacts } from './live-facts.js';
import { byTime, type ProgrammeItem } from './programme-item.js';
import { type DatedContent, programmeItem } from './programme-rows.js';
import { ReleasedProgramme } from './releases/released-programme.js';
import type { SessionContent } from './session-content.js';

/**
 * Reads the programme in order of time, with the same number of queries however many items there are: what is released, or the
 * organizers' draft where the name says so. `em` is the reader's, or the writer's where a handler must see its own transaction.
 */
@Injectable()
export class ProgrammeQueries {
  constructor(private readonly released: ReleasedProgramme) {}

  /** Whatever is or was public: cancelled items stay. */
  all(em: EntityManager): Promise<ProgrammeItem[]> {
    return this.read(em, () => true);
  }

  async byId(em: EntityManager, id: string): Promise<ProgrammeItem | null> {
    return (await this.byIds(em, [id]))[0] ?? null;
  }

  async byIds(em: EntityManager, ids: readonly string[]): Promise<ProgrammeItem[]> {
    const wanted = new Set(ids);
    return ids.length === 0 ? [] : this.read(em, (_, id) => wanted.has(id));
  }

  /** The sessions of a block of simultaneous ones. */
  inBlock(em: EntityManager, blockId: string): Promise<ProgrammeItem[]> {
    return this.read(em, (content) => content.blockId === blockId);
  }

  /** Under whichever of her ids she was released. */
  async ofSpeaker(em: EntityManager, speakerId: string): Promise<ProgrammeItem[]> {
    const merged = await em.findBy(Speaker, { mergedIntoId: speakerId });
    const ids = new Set([speakerId, ...merged.map(({ id }) => id)]);
    return this.read(em, ({ speakers }) => speakers.some((part) => ids.has(part.speakerId)));
  }

  /** What takes place on this local date, also as one of several days. */
  onDay(em: EntityManager, date: string): Promise<ProgrammeItem[]> {
    return this.read(
      em,
      ({ onDate, untilDate }) => onDate !== null && onDate <= date && date <= (untilDate ?? onDate),
    );
  }

  allWithDrafts(em: EntityManager): Promise<ProgrammeItem[]> {
    return readWithDrafts(em, {});
  }

  async byIdWithDrafts(em: EntityManager, id: string): Promise<ProgrammeItem | null> {
    return (await readWithDrafts(em, { id }))[0] ?? null;
  }

  private async read(
    em: EntityManager,
    isWanted: (content: SessionContent, id: string) => boolean,
  ): Promise<ProgrammeItem[]> {
    const sessions = await this.released.read(em);
    return itemsOf(
      em,
      sessions.filter(({ content, id }) => isWanted(content, id)),
    );
  }
}

async function readWithDrafts(em: EntityManager, where: FindOptionsWhere<Session>): Promise<ProgrammeItem[]> {
  const draft = await readDraft(em, where);
  return itemsOf(
    em,
    draft.map(({ session: { id, updatedAt }, content }) => ({ id, updatedAt, content })),
  );
}

/** Contents as items, with the names that hold now. */
export async function itemsOf(
  em: EntityManager,
  contents: readonly DatedContent[],
): Promise<ProgrammeItem[]> {
  if (contents.length === 0) return [];
  const facts = await readLiveFacts(em);
  return contents.flatMap((each) => programmeItem(each, facts) ?? []).sort(byTime);
}
