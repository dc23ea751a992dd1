import { type EntityManager, In } from 'typeorm';
import { decisions } from '../../../config/decisions.js';
import { Account } from '../../auth/account.entity.js';
import { Person } from '../../people/person.entity.js';
import { undoObstacle } from '../../registration/duplicates/merge.rules.js';
import { Speaker } from '../../speakers/speaker.entity.js';
import type { NamedSpeaker } from '../../speakers/speakers.queries.js';
import { SpeakerMerge } from './speaker-merge.entity.js';

/** A merge with both profiles as they stand now. */
export interface FoundMerge {
  merge: SpeakerMerge;
  into: NamedSpeaker;
  from: NamedSpeaker;
  /** Name of the organizer. */
  mergedBy: string;
}

/** What was merged into this profile, the latest first, also what was undone. */
export async function mergesInto(em: EntityManager, intoId: string): Promise<FoundMerge[]> {
  const order = { mergedAt: 'DESC', id: 'ASC' } as const;
  return withBoth(em, await em.find(SpeakerMerge, { where: { intoId }, order }));
}

export async function findMerge(
  em: EntityManager,
  intoId: string,
  id: string,
): Promise<FoundMerge | undefined> {
  return (await withBoth(em, await em.findBy(SpeakerMerge, { id, intoId })))[0];
}

/** Why the merge cannot be undone, as far as it can be told without trying. */
export const obstacleOf = ({ merge, into }: FoundMerge, now: Date) =>
  undoObstacle(merge, { mergedInto: into.speaker.mergedIntoId }, { now, days: decisions.merging.undoDays });

async function withBoth(em: EntityManager, merges: readonly SpeakerMerge[]): Promise<FoundMerge[]> {
  const ids = merges.flatMap(({ fromId, intoId }) => [fromId, intoId]);
  const speakers = await em.findBy(Speaker, { id: In(ids) });
  const people = await em.findBy(Person, { id: In(speakers.map(({ personId }) => personId)) });
  const organizers = await em.findBy(Account, { id: In(merges.map(({ mergedBy }) => mergedBy)) });
  const named = (speakerId: string): NamedSpeaker | undefined => {
    const speaker = speakers.find(({ id }) => id === speakerId);
    const person = people.find(({ id }) => id === speaker?.personId);
    return speaker && person && { speaker, person };
  };
  return merges.flatMap((merge) => {
    const [into, from] = [named(merge.intoId), named(merge.fromId)];
    const mergedBy = organizers.find(({ id }) => id === merge.mergedBy)?.name ?? '';
    return into && from ? [{ merge, into, from, mergedBy }] : [];
  });
}
