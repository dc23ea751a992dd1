import type { LiveFacts } from './live-facts.js';
import type {
  ProgrammeAgendaItem,
  ProgrammeItem,
  ProgrammeOrganization,
  ProgrammeSpeaker,
} from './programme-item.js';
import type { OrganizationPart, SessionContent } from './session-content.js';

/** A session's content, of the draft or of a version, and when it became so. */
export interface DatedContent {
  id: string;
  content: SessionContent;
  updatedAt: Date;
}

/** Puts one item together with what holds at once; null where the session is gone. */
export function programmeItem(
  { id, content, updatedAt }: DatedContent,
  facts: LiveFacts,
): ProgrammeItem | null {
  const places = facts.places.get(id);
  if (!places) return null;
  const { capacity, taken, held, revision } = places;
  const { trackId, blockId, roomId, venueId, startsAt, endsAt, previousStartsAt } = content;
  return {
    id,
    ...toldAsItIs(content),
    track: found(facts.tracks, trackId),
    block: blockId,
    capacity,
    taken,
    held,
    room: found(facts.rooms, roomId),
    venue: found(facts.venues, venueId),
    startsAt: instant(startsAt),
    endsAt: instant(endsAt),
    previousStartsAt: instant(previousStartsAt),
    speakers: speakersOf(content, facts),
    organizers: organizationsOf(content, 'organizer'),
    partners: organizationsOf(content, 'partner'),
    agenda: agendaOf(content, facts),
    revision,
    updatedAt,
  };
}

function toldAsItIs(content: SessionContent) {
  const { kind, title, abstract, access, languages, interpretedLanguages, mode, sdgTargets } = content;
  const { state, cancellationReason, position, onDate, untilDate } = content;
  return {
    ...{ kind, title, abstract, access, languages, interpretedLanguages, mode, sdgTargets },
    ...{ state, cancellationReason, position, onDate, untilDate },
  };
}

/** Each once, although two profiles of hers that were merged may both have been released. */
function speakersOf(content: SessionContent, facts: LiveFacts): ProgrammeSpeaker[] {
  const speakers = new Map<string, ProgrammeSpeaker>();
  for (const { speakerId, role } of content.speakers) {
    const speaker = facts.speakers.get(speakerId);
    if (speaker && !speakers.has(speaker.id)) speakers.set(speaker.id, { ...speaker, role });
  }
  return [...speakers.values()];
}

const agendaOf = ({ agenda }: SessionContent, facts: LiveFacts): ProgrammeAgendaItem[] =>
  agenda.map(({ title, minutes, speakerIds }) => ({
    title,
    minutes,
    speakers: speakerIds.flatMap((id) => {
      const speaker = facts.speakers.get(id);
      return speaker ? [{ id: speaker.id, name: speaker.name }] : [];
    }),
  }));

const organizationsOf = (
  content: SessionContent,
  relation: OrganizationPart['relation'],
): ProgrammeOrganization[] =>
  content.organizations
    .filter((organization) => organization.relation === relation)
    .map(({ name, organizationId }) => ({ name, organizationId }));

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

const found = <Row>(rows: ReadonlyMap<string, Row>, id: string | null): Row | null =>
  (id !== null && rows.get(id)) || null;
