import type { DelegationRole } from '../registration.entity.js';
import type { RegistrationState } from '../registration.states.js';

/** A row that a later tier handed from one account to the other: an entry of a programme, a star, a place in a line. */
export interface HandedRow {
  /** Of the row, where it went over; empty where it ended, because the other had one like it. */
  id: string;
  /** What it is about, such as a session. */
  about: string;
  /** Its number in a line, or its version. */
  number: number;
  /** Since when. */
  at: string;
}

/** By kind; each tier reads only the kinds that it wrote. */
export type HandedRows = Record<string, HandedRow[]>;

/** Of her delegation, which her answers do not tell. */
export interface Membership {
  delegationId: string | null;
  delegationRole: DelegationRole | null;
  precedence: number | null;
  /** The delegation whose head she was. */
  headOf: string | null;
}

/** What a merge moved or ended, as far as the rows themselves no longer tell it. */
export interface HandedOver {
  /** Of the one that ended. */
  state: RegistrationState;
  waitingNumber: number | null;
  /** A change of hers that waited for an organizer. */
  pendingChange: string | null;
  memberships: { kept: Membership; merged: Membership };
  links: string[];
  invitations: string[];
  files: { id: string; purpose: string }[];
  /** Whether a browser that was signed in for the one that ended has seen the area of the other since. */
  wasSignedIn: boolean;
  rows: HandedRows;
}
