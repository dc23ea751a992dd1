import type { AgendaItem } from '../sessions/agenda-item.entity.js';
import type { Session } from '../sessions/session.entity.js';
import type { SessionOrganization } from '../sessions/session-organization.entity.js';
import type { SessionSpeaker } from '../sessions/session-speaker.entity.js';
import type { Slot } from './slot.entity.js';

/** What is public of a session itself. Places and sign-ups are no part of it: they hold at once. */
type OwnContent = Pick<
  Session,
  | 'kind'
  | 'title'
  | 'abstract'
  | 'access'
  | 'languages'
  | 'interpretedLanguages'
  | 'mode'
  | 'sdgTargets'
  | 'state'
  | 'cancellationReason'
  | 'trackId'
  | 'blockId'
  | 'position'
>;

type SlotContent = Pick<Slot, 'venueId' | 'roomId' | 'onDate' | 'untilDate'>;

/**
 * One session of the programme as plain JSON: the draft has one, and each version keeps one for what it released. Others are
 * named by their ids, so that a room that is renamed later has its new name in every version.
 */
export interface SessionContent extends OwnContent, SlotContent {
  startsAt: string | null;
  endsAt: string | null;
  /** Where it was announced for another start before. Set by the release. */
  previousStartsAt: string | null;
  speakers: SpeakerPart[];
  organizations: OrganizationPart[];
  agenda: AgendaPart[];
}

export type SpeakerPart = Pick<SessionSpeaker, 'speakerId' | 'role'>;
export type OrganizationPart = Pick<SessionOrganization, 'relation' | 'name' | 'organizationId'>;

/** An item inside the session, in its order. */
export interface AgendaPart extends Pick<AgendaItem, 'title' | 'minutes'> {
  speakerIds: string[];
}

/** What a version holds that was released before the field existed. */
export const heldBefore: Partial<SessionContent> = {
  interpretedLanguages: null,
  mode: 'in-person',
  agenda: [],
};

/** The working rows of one session; parts and organizations in their order. */
export interface SessionRows {
  session: Session;
  slot: Slot | undefined;
  parts: readonly SessionSpeaker[];
  organizations: readonly SessionOrganization[];
  agenda: readonly AgendaPart[];
}

export function contentOf({ session, slot, parts, organizations, agenda }: SessionRows): SessionContent {
  const { kind, title, abstract, access, languages, sdgTargets } = session;
  const { interpretedLanguages, mode } = session;
  const { state, cancellationReason, trackId, blockId, position } = session;
  return {
    kind,
    title,
    abstract,
    access,
    languages,
    interpretedLanguages,
    mode,
    sdgTargets,
    state,
    cancellationReason,
    trackId,
    blockId,
    position,
    venueId: slot?.venueId ?? null,
    roomId: slot?.roomId ?? null,
    onDate: slot?.onDate ?? null,
    untilDate: slot?.untilDate ?? null,
    startsAt: slot?.startsAt?.toISOString() ?? null,
    endsAt: slot?.endsAt?.toISOString() ?? null,
    previousStartsAt: null,
    // Whoever has not said yes is the organizers' business alone.
    speakers: parts.filter(({ state }) => state === 'confirmed').map(speakerPart),
    organizations: organizations.map(organizationPart),
    agenda: [...agenda],
  };
}

const speakerPart = ({ speakerId, role }: SessionSpeaker): SpeakerPart => ({ speakerId, role });

const organizationPart = ({ relation, name, organizationId }: SessionOrganization): OrganizationPart => ({
  relation,
  name,
  organizationId,
});
