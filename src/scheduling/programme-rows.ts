import type { Room } from '../forum/room.entity.js';
import type { Venue } from '../forum/venue.entity.js';
import type { Person } from '../people/person.entity.js';
import type { SessionOrganization } from '../sessions/session-organization.entity.js';
import type { SessionSpeaker } from '../sessions/session-speaker.entity.js';
import type { Session } from '../sessions/session.entity.js';
import type { Track } from '../sessions/track.entity.js';
import type { Speaker } from '../speakers/speaker.entity.js';
import type { ProgrammeItem, ProgrammeOrganization, ProgrammeSpeaker } from './programme-item.js';
import type { Slot } from './slot.entity.js';

/** The rows beside the sessions, by the id under which an item looks for them. */
export interface ProgrammeRows {
  slots: ReadonlyMap<string, Slot>;
  rooms: ReadonlyMap<string, Room>;
  venues: ReadonlyMap<string, Venue>;
  tracks: ReadonlyMap<string, Track>;
  organizations: ReadonlyMap<string, SessionOrganization[]>;
  parts: ReadonlyMap<string, SessionSpeaker[]>;
  speakers: ReadonlyMap<string, Speaker>;
  people: ReadonlyMap<string, Person>;
}

/** Puts one item together from rows that were read for many. */
export function programmeItem(session: Session, rows: ProgrammeRows): ProgrammeItem {
  const slot = rows.slots.get(session.id);
  const { id, kind, title, abstract, access, languages, sdgTargets, state, cancellationReason } = session;
  const { capacity, taken, revision, updatedAt, position } = session;
  return {
    id,
    kind,
    title,
    abstract,
    access,
    languages,
    sdgTargets,
    state,
    cancellationReason,
    track: found(rows.tracks, session.trackId),
    block: session.blockId,
    capacity,
    taken,
    room: found(rows.rooms, slot?.roomId),
    venue: found(rows.venues, slot?.venueId),
    onDate: slot?.onDate ?? null,
    untilDate: slot?.untilDate ?? null,
    startsAt: slot?.startsAt ?? null,
    endsAt: slot?.endsAt ?? null,
    previousStartsAt: slot?.previousStartsAt ?? null,
    speakers: speakersOf(session, rows),
    organizers: organizationsOf(session, 'organizer', rows),
    partners: organizationsOf(session, 'partner', rows),
    revision,
    updatedAt,
    position,
  };
}

function speakersOf(session: Session, rows: ProgrammeRows): ProgrammeSpeaker[] {
  return (rows.parts.get(session.id) ?? []).flatMap(({ speakerId, role }) => {
    const speaker = rows.speakers.get(speakerId);
    const person = speaker && rows.people.get(speaker.personId);
    if (!person) return [];
    const { id, functionTitle, organizationName } = speaker;
    return [{ id, name: person.displayName, role, functionTitle, organizationName }];
  });
}

const organizationsOf = (
  session: Session,
  relation: SessionOrganization['relation'],
  rows: ProgrammeRows,
): ProgrammeOrganization[] =>
  (rows.organizations.get(session.id) ?? [])
    .filter((organization) => organization.relation === relation)
    .map(({ name, organizationId }) => ({ name, organizationId }));

const found = <Row>(rows: ReadonlyMap<string, Row>, id: string | null | undefined): Row | null =>
  (id && rows.get(id)) || null;
