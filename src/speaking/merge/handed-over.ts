import type { MergeableProfile } from './merge.rules.js';

/** A row as the text of its JSON. */
export type KeptRow = string;

/** Of rows of which a speaker has one for each thing: the things whose row moved, and those rows of which the heir had one too. */
export interface HandedRows {
  moved: string[];
  doubled: KeptRow[];
}

export const handedKinds = ['parts', 'agenda', 'invitations', 'reminders'] as const;
export type HandedKind = (typeof handedKinds)[number];

/** All that hung on the profile that was merged. */
export interface HandedBelongings {
  rows: Record<HandedKind, HandedRows>;
  /** The record of doubled invitations, which ends with them. */
  steps: KeptRow[];
  absences: string[];
  slides: { id: string; number: number }[];
}

/** What a merge moved or ended, as far as the rows themselves no longer tell it. */
export interface HandedOver extends HandedBelongings {
  /** What the heir said before; the profile that was merged goes on saying what it said. */
  before: MergeableProfile;
  /** Of the profile that was merged. */
  accountId: string | null;
  files: { id: string; purpose: string }[];
  /** Profiles that had been merged into it before. */
  profiles: string[];
}
