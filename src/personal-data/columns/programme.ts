import { RoomTime } from '../../forum/room-time.entity.js';
import { Room } from '../../forum/room.entity.js';
import { Venue } from '../../forum/venue.entity.js';
import { KeptCount } from '../../reporting/statistics/kept-count.entity.js';
import { SilencedConflict } from '../../scheduling/conflicts/silenced-conflict.entity.js';
import { Slot } from '../../scheduling/slot.entity.js';
import { ProgrammeEntry } from '../../sessions/programme-entry.entity.js';
import { SessionOrganization } from '../../sessions/session-organization.entity.js';
import { SessionSpeaker } from '../../sessions/session-speaker.entity.js';
import { Session } from '../../sessions/session.entity.js';
import { Track } from '../../sessions/track.entity.js';
import { WaitingPlace } from '../../sessions/waiting-place.entity.js';
import { all, another, declare, impersonal, notPersonal, ofAccount } from '../declaration.js';

/** The programme, and the sessions that people chose. */
export const programme = [
  declare(Venue, { columns: impersonal('id', 'name', 'zone') }),
  declare(Room, {
    columns: impersonal(
      ...(['id', 'venueId', 'partOfId', 'name', 'floor', 'capacity', 'layouts', 'equipment'] as const),
      ...(['isStepFree', 'turnoverMinutes', 'position'] as const),
    ),
  }),
  declare(RoomTime, { columns: impersonal('id', 'roomId', 'kind', 'startsAt', 'endsAt', 'reason') }),
  declare(Track, { columns: impersonal('id', 'position', 'name') }),
  declare(Session, {
    columns: {
      ...impersonal(
        'id',
        'kind',
        'title',
        'abstract',
        'trackId',
        'blockId',
        'access',
        'languages',
        'sdgTargets',
      ),
      ...impersonal('state', 'cancellationReason', 'capacity', 'taken', 'revision', 'position', 'updatedAt'),
    },
  }),
  declare(SessionSpeaker, { columns: all('speaker', 'sessionId', 'speakerId', 'role', 'position') }),
  declare(SessionOrganization, {
    columns: impersonal('sessionId', 'relation', 'position', 'name', 'organizationId'),
  }),
  declare(Slot, {
    columns: impersonal(
      ...([
        'sessionId',
        'venueId',
        'roomId',
        'onDate',
        'untilDate',
        'startsAt',
        'endsAt',
        'previousStartsAt',
      ] as const),
    ),
  }),
  declare(SilencedConflict, {
    columns: { ...impersonal('key', 'reason', 'silencedAt'), silencedBy: another('audit') },
    rows: [{ datum: 'audit' }],
  }),
  declare(ProgrammeEntry, {
    columns: { id: notPersonal, ...all('ownProgramme', 'accountId', 'sessionId', 'holdsPlace', 'addedAt') },
    rows: [{ datum: 'ownProgramme' }],
    whose: ofAccount(),
  }),
  declare(WaitingPlace, {
    columns: { id: notPersonal, ...all('ownProgramme', 'accountId', 'sessionId', 'ticket', 'joinedAt') },
    rows: [{ datum: 'ownProgramme' }],
    whose: ofAccount(),
  }),
  declare(KeptCount, { columns: impersonal('dimension', 'value', 'stage', 'count') }),
];
