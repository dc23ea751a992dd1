import type { ParticipantCategoryCode } from './participant-categories.js';
import type { AttendanceMode } from './session-kinds.js';

interface Decisions {
  /** Approved without an organizer, as long as there are places and nobody waits for one. */
  readonly automaticApproval: readonly {
    readonly category: ParticipantCategoryCode;
    readonly modes: readonly AttendanceMode[];
  }[];
  /** How many may be approved where the organizers have set nothing on their page; no figure: as many as come. */
  readonly quotas: {
    readonly category: Partial<Record<ParticipantCategoryCode, number>>;
    readonly mode: Partial<Record<AttendanceMode, number>>;
    readonly delegation: Partial<Record<'member' | 'organization', number>>;
  };
  readonly waitingList: {
    /** So long an offered place is kept. */
    readonly offerHours: number;
    /** After so many offers that lapsed the list passes her over, until an organizer decides. */
    readonly offersEach: number;
    /** Whether the members of a delegation move up only when there is a place for all of them that wait. */
    readonly keepDelegationsTogether: boolean;
  };
  readonly bulk: {
    /** So long a bulk decision can be undone; nothing is decided and nobody mailed before. */
    readonly holdMinutes: number;
  };
  readonly merging: {
    /** So long two registrations that were merged, or two profiles of speakers, can be parted again. */
    readonly undoDays: number;
  };
}

/** How registrations are decided upon. None of the figures was published; they are chosen for the size that is expected. */
export const decisions: Decisions = {
  // Watching from afar takes nobody's seat.
  automaticApproval: [{ category: 'other_stakeholder', modes: ['online'] }],
  quotas: {
    category: {},
    // The expected 2,000 to 3,500 participants are what the convention centre seats.
    mode: { 'in-person': 3500 },
    delegation: {},
  },
  waitingList: { offerHours: 48, offersEach: 2, keepDelegationsTogether: true },
  bulk: { holdMinutes: 5 },
  merging: { undoDays: 30 },
};

export const isApprovedAutomatically = (category: ParticipantCategoryCode, mode: AttendanceMode): boolean =>
  decisions.automaticApproval.some((rule) => rule.category === category && rule.modes.includes(mode));
