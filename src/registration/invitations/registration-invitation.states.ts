/** `not_sent`: written down, its mail does not exist yet. `opened`: the invited person has begun, having named her address. */
export const invitationStates = ['not_sent', 'sent', 'opened', 'used', 'revoked'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** As it is shown and filtered: what is still open lapses with its last day. */
export const shownInvitationStates = [...invitationStates, 'lapsed'] as const;
export type ShownInvitationState = (typeof shownInvitationStates)[number];

export const isShownInvitationState = (value: unknown): value is ShownInvitationState =>
  shownInvitationStates.some((state) => state === value);

/** Those whose link, once it is sent, opens the form. */
export const openInvitationStates: readonly InvitationState[] = ['not_sent', 'sent', 'opened'];

interface Lapsing {
  state: InvitationState;
  expiresAt: Date;
}

export const isOpenInvitation = ({ state, expiresAt }: Lapsing, now: Date): boolean =>
  openInvitationStates.includes(state) && now < expiresAt;

export const shownStateOf = (invitation: Lapsing, now: Date): ShownInvitationState =>
  openInvitationStates.includes(invitation.state) && invitation.expiresAt <= now
    ? 'lapsed'
    : invitation.state;

/** A used one has done its work; all others can be given anew. */
export const canBeSent = (state: InvitationState): boolean => state !== 'used';

export const canBeRevoked = (invitation: Lapsing, now: Date): boolean => isOpenInvitation(invitation, now);
