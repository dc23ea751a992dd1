import { ImportedName } from '../../exchange/imported-name.entity.js';
import { ImportedSession } from '../../exchange/imported-session.entity.js';
import { ImportedSpeaker } from '../../exchange/imported-speaker.entity.js';
import { ScheduleImport } from '../../exchange/schedule-import.entity.js';
import { RoomTime } from '../../forum/room-time.entity.js';
import { Room } from '../../forum/room.entity.js';
import { VenueDistance } from '../../forum/venue-distance.entity.js';
import { Venue } from '../../forum/venue.entity.js';
import { KeptCount } from '../../reporting/statistics/kept-count.entity.js';
import { BoardMove } from '../../scheduling/board/board-move.entity.js';
import { SilencedConflict } from '../../scheduling/conflicts/silenced-conflict.entity.js';
import { ReleasedSession } from '../../scheduling/releases/released-session.entity.js';
import { ScheduleVersion } from '../../scheduling/releases/schedule-version.entity.js';
import { InterpreterTeam } from '../../scheduling/interpreters/interpreter-team.entity.js';
import { InterpreterTime } from '../../scheduling/interpreters/interpreter-time.entity.js';
import { SessionTeam } from '../../scheduling/interpreters/session-team.entity.js';
import { LastMove } from '../../scheduling/last-move.entity.js';
import { Slot } from '../../scheduling/slot.entity.js';
import { AgendaItem, AgendaItemSpeaker } from '../../sessions/agenda-item.entity.js';
import { FavouriteChoice } from '../../sessions/favourite-choice.entity.js';
import { Favourite } from '../../sessions/favourite.entity.js';
import { JoiningLink } from '../../sessions/joining-link.entity.js';
import { ProgrammeEntry } from '../../sessions/programme-entry.entity.js';
import { SeatReservation } from '../../sessions/seat-reservation.entity.js';
import { SessionDocument } from '../../sessions/session-document.entity.js';
import { SessionOrder } from '../../sessions/session-order.entity.js';
import { SessionOrganization } from '../../sessions/session-organization.entity.js';
import { SessionSpeaker } from '../../sessions/session-speaker.entity.js';
import { Session } from '../../sessions/session.entity.js';
import { Track } from '../../sessions/track.entity.js';
import { WaitingPlace } from '../../sessions/waiting-place.entity.js';
import { all, another, declare, impersonal, notPersonal, ofAccount } from '../declaration.js';
import { ofSpeaker } from './own-speaker.js';

/** The programme, and the sessions that people chose. */
export const programme = [
  declare(Venue, { columns: impersonal('id', 'name', 'zone', 'isClosed') }),
  declare(VenueDistance, { columns: impersonal('fromId', 'toId', 'onFoot', 'byShuttle') }),
  declare(Room, {
    columns: impersonal(
      ...(['id', 'venueId', 'partOfId', 'name', 'floor', 'capacity', 'layouts', 'equipment'] as const),
      ...(['isStepFree', 'turnoverMinutes', 'booths', 'position'] as const),
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
      ...impersonal('interpretedLanguages', 'mode', 'expectedAudience', 'layout', 'equipment', 'booths'),
      ...impersonal('needsStepFreeAccess', 'needsNote', 'held'),
      ...impersonal('isReady', 'publishedState'),
      ...impersonal('state', 'cancellationReason', 'capacity', 'taken', 'revision', 'position', 'updatedAt'),
      changedAt: notPersonal,
      changedBy: another('audit'),
    },
  }),
  declare(SessionSpeaker, {
    columns: {
      ...all('speaker', 'sessionId', 'speakerId', 'role', 'position'),
      ...all('speaker', 'minutes', 'state', 'doubt'),
    },
  }),
  declare(SessionOrganization, {
    columns: impersonal('sessionId', 'relation', 'position', 'name', 'organizationId'),
  }),
  declare(SessionOrder, { columns: impersonal('sessionId', 'afterId') }),
  declare(AgendaItem, { columns: impersonal('id', 'sessionId', 'position', 'title', 'minutes') }),
  declare(AgendaItemSpeaker, { columns: all('speaker', 'itemId', 'speakerId', 'position') }),
  declare(JoiningLink, { columns: impersonal('sessionId', 'position', 'label', 'url') }),
  declare(SessionDocument, {
    columns: impersonal('id', 'sessionId', 'position', 'title', 'audience', 'version'),
  }),
  declare(SeatReservation, {
    columns: impersonal(
      ...(['id', 'sessionId', 'category', 'delegationId', 'seats', 'taken', 'heldUntil', 'freedAt'] as const),
    ),
  }),
  declare(Slot, {
    columns: impersonal(
      ...(['sessionId', 'venueId', 'roomId', 'onDate', 'untilDate', 'startsAt', 'endsAt'] as const),
    ),
  }),
  declare(LastMove, { columns: impersonal('sessionId', 'revision', 'before', 'had') }),
  declare(ScheduleVersion, {
    columns: {
      ...impersonal('number', 'stamp', 'origin', 'note', 'rolledBackTo', 'releasedAt'),
      releasedBy: another('audit'),
    },
    rows: [{ datum: 'audit' }],
  }),
  declare(ReleasedSession, { columns: impersonal('sessionId', 'version', 'replacedIn', 'content') }),
  declare(ImportedSession, { columns: impersonal('sessionId', 'source', 'key', 'said') }),
  declare(ImportedSpeaker, {
    columns: all('speaking', 'source', 'key', 'speakerId', 'said'),
    rows: [{ datum: 'speaking' }],
    whose: ofSpeaker(),
  }),
  declare(ImportedName, { columns: impersonal('source', 'aspect', 'name', 'choice') }),
  declare(ScheduleImport, {
    columns: {
      ...impersonal('id', 'name', 'options', 'state', 'outcome', 'createdAt', 'confirmedAt'),
      content: 'speaking',
      accountId: another('audit'),
    },
    rows: [{ datum: 'speaking' }],
  }),
  declare(InterpreterTeam, {
    columns: impersonal('id', 'name', 'pairs', 'interpreters', 'hoursPerDay', 'takesRelay', 'note'),
  }),
  declare(InterpreterTime, { columns: impersonal('id', 'teamId', 'startsAt', 'endsAt') }),
  declare(SessionTeam, { columns: impersonal('sessionId', 'teamId') }),
  declare(SilencedConflict, {
    columns: { ...impersonal('key', 'reason', 'silencedAt'), silencedBy: another('audit') },
    rows: [{ datum: 'audit' }],
  }),
  declare(BoardMove, {
    columns: { ...impersonal('number', 'state', 'steps', 'movedAt'), accountId: another('audit') },
    rows: [{ datum: 'audit' }],
  }),
  declare(ProgrammeEntry, {
    columns: {
      id: notPersonal,
      ...all('ownProgramme', 'accountId', 'sessionId', 'holdsPlace', 'addedAt'),
      reservationId: notPersonal,
    },
    rows: [{ datum: 'ownProgramme' }],
    whose: ofAccount(),
  }),
  declare(WaitingPlace, {
    columns: { id: notPersonal, ...all('ownProgramme', 'accountId', 'sessionId', 'ticket', 'joinedAt') },
    rows: [{ datum: 'ownProgramme' }],
    whose: ofAccount(),
  }),
  declare(Favourite, {
    columns: { id: notPersonal, ...all('ownProgramme', 'accountId', 'sessionId', 'addedAt') },
    rows: [{ datum: 'ownProgramme' }],
    whose: ofAccount(),
  }),
  declare(FavouriteChoice, {
    columns: all('ownProgramme', 'accountId', 'inFeed'),
    rows: [{ datum: 'ownProgramme' }],
    whose: ofAccount(),
  }),
  declare(KeptCount, { columns: impersonal('dimension', 'value', 'stage', 'count') }),
];
