import type { PartState } from '../../sessions/session-speaker.entity.js';
import type { BadgeTone } from '../../web/components/badge.js';
import type { SpeakingInvitationState } from '../invitations/speaking-invitation.states.js';

export const partTones: Record<PartState, BadgeTone> = {
  planned: 'neutral',
  invited: 'info',
  confirmed: 'success',
  declined: 'danger',
};

export const invitationTones: Record<SpeakingInvitationState, BadgeTone> = {
  invited: 'info',
  accepted: 'success',
  declined: 'danger',
  withdrawn: 'neutral',
};
