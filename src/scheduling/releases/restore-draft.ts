import { type EntityManager, In, Not } from 'typeorm';
import { Room } from '../../forum/room.entity.js';
import { newId } from '../../kernel/ids.js';
import { AgendaItem, AgendaItemSpeaker } from '../../sessions/agenda-item.entity.js';
import { type PartState, SessionSpeaker } from '../../sessions/session-speaker.entity.js';
import { type NamedOrganization, writeLists } from '../../sessions/session-lists.js';
import { Session } from '../../sessions/session.entity.js';
import { Track } from '../../sessions/track.entity.js';
import { Speaker } from '../../speakers/speaker.entity.js';
import type { OrganizationPart, SessionContent } from '../session-content.js';
import { Slot } from '../slot.entity.js';
import type { SpeakerAnswer } from './speaker-answers.js';

type Answers = ReadonlyMap<string, SpeakerAnswer>;

/**
 * Makes the working rows of a session what they were in a version, and returns what the session itself has to become. What has been
 * taken away since, such as a room, stays away; what speakers were asked and have answered since holds.
 */
export async function restoreRows(
  em: EntityManager,
  sessionId: string,
  content: SessionContent,
  answers: Answers,
): Promise<Partial<Session>> {
  await restoreSlot(em, sessionId, content);
  await restoreSpeakers(em, sessionId, content, answers);
  await restoreAgenda(em, sessionId, content);
  const { organizations } = content;
  await writeLists(em, sessionId, {
    organizers: namedIn(organizations, 'organizer'),
    partners: namedIn(organizations, 'partner'),
  });
  const { kind, title, abstract, access, languages, interpretedLanguages, mode, sdgTargets } = content;
  const { state, cancellationReason, position, trackId, blockId } = content;
  return {
    ...{ kind, title, abstract, access, languages, interpretedLanguages, mode, sdgTargets },
    ...{ state, cancellationReason, position },
    trackId: trackId !== null && (await em.existsBy(Track, { id: trackId })) ? trackId : null,
    blockId: blockId !== null && (await em.existsBy(Session, { id: blockId })) ? blockId : null,
  };
}

async function restoreSlot(em: EntityManager, sessionId: string, content: SessionContent): Promise<void> {
  const { venueId, roomId, onDate, untilDate, startsAt, endsAt } = content;
  const hasRoom = roomId !== null && (await em.existsBy(Room, { id: roomId }));
  const times = {
    startsAt: startsAt === null ? null : new Date(startsAt),
    endsAt: endsAt === null ? null : new Date(endsAt),
  };
  await em.update(
    Slot,
    { sessionId },
    { venueId, roomId: hasRoom ? roomId : null, onDate, untilDate, ...times },
  );
}

/** By the profile that each has now. Whoever has said yes since stays, behind those of the version. */
async function restoreSpeakers(
  em: EntityManager,
  sessionId: string,
  { speakers }: SessionContent,
  answers: Answers,
): Promise<void> {
  const profiles = await profilesOf(
    em,
    speakers.map(({ speakerId }) => speakerId),
  );
  const parts = new Map(
    speakers.flatMap(({ speakerId, role }) => {
      const id = profiles.get(speakerId);
      return id ? [[id, role] as const] : [];
    }),
  );
  const confirmed = { sessionId, state: 'confirmed' } as const;
  const present = await em.find(SessionSpeaker, { where: confirmed, order: { position: 'ASC' } });
  const agreed = present
    .map(({ speakerId }) => speakerId)
    .filter((speakerId) => !parts.has(speakerId) && answers.get(speakerId) === 'accepted');
  await em.delete(SessionSpeaker, { ...confirmed, speakerId: Not(In([...parts.keys(), ...agreed])) });
  for (const [position, [speakerId, role]] of [...parts].entries()) {
    const part = await em.findOneBy(SessionSpeaker, { sessionId, speakerId });
    const state = stateAgain(part, answers.get(speakerId));
    if (part) await em.update(SessionSpeaker, { sessionId, speakerId }, { role, position, state });
    else await em.insert(SessionSpeaker, { sessionId, speakerId, role, position, state, minutes: null });
  }
  for (const [index, speakerId] of agreed.entries()) {
    await em.update(SessionSpeaker, { sessionId, speakerId }, { position: parts.size + index });
  }
}

/** Nobody comes back as if she had said yes who was asked anew, has declined, or was told since that she is not expected. */
function stateAgain(part: SessionSpeaker | null, answer: SpeakerAnswer | undefined): PartState {
  if (part && part.state !== 'planned') return part.state;
  if (answer === 'withdrawn') return 'planned';
  return answer === undefined || answer === 'accepted' ? 'confirmed' : answer;
}

async function restoreAgenda(
  em: EntityManager,
  sessionId: string,
  { agenda }: SessionContent,
): Promise<void> {
  const profiles = await profilesOf(
    em,
    agenda.flatMap(({ speakerIds }) => speakerIds),
  );
  await em.delete(AgendaItem, { sessionId });
  for (const [position, { title, minutes, speakerIds }] of agenda.entries()) {
    const itemId = newId();
    await em.insert(AgendaItem, { id: itemId, sessionId, position, title, minutes });
    const present = new Set(speakerIds.flatMap((id) => profiles.get(id) ?? []));
    for (const [place, speakerId] of [...present].entries()) {
      await em.insert(AgendaItemSpeaker, { itemId, speakerId, position: place });
    }
  }
}

/** The profile that an id of a version leads to today; none where it is gone. */
async function profilesOf(em: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await em.findBy(Speaker, { id: In([...ids]) });
  return new Map(rows.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]));
}

const namedIn = (
  organizations: readonly OrganizationPart[],
  relation: OrganizationPart['relation'],
): NamedOrganization[] =>
  organizations
    .filter((each) => each.relation === relation)
    .map(({ name, organizationId }) => ({ name, organizationId }));
