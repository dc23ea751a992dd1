import { Conflict } from '../../kernel/errors.js';

export const speakingInvitationStates = ['invited', 'accepted', 'declined', 'withdrawn'] as const;
export type SpeakingInvitationState = (typeof speakingInvitationStates)[number];

/** What can follow upon what: she may change her mind until the organizers do, and they may ask again. */
const next: Record<SpeakingInvitationState, readonly SpeakingInvitationState[]> = {
  invited: ['accepted', 'declined', 'withdrawn'],
  accepted: ['declined', 'withdrawn'],
  declined: ['invited', 'accepted', 'withdrawn'],
  withdrawn: ['invited'],
};

export const canBecome = (from: SpeakingInvitationState, to: SpeakingInvitationState): boolean =>
  next[from].includes(to);

export function assertCanBecome(from: SpeakingInvitationState, to: SpeakingInvitationState): void {
  if (canBecome(from, to)) return;
  throw new Conflict(from === to ? `speaking.already-${to}` : `speaking.is-${from}`);
}
