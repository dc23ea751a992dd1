import { SpeakingInvitation } from './invitations/speaking-invitation.entity.js';
import { SpeakingStep } from './invitations/speaking-step.entity.js';
import { SpeakerMerge } from './merge/speaker-merge.entity.js';
import { SpeakingBriefing } from './panel/speaking-briefing.entity.js';
import { SpeakingReminder } from './reminders/speaking-reminder.entity.js';
import { SlideDeck } from './slides/slide-deck.entity.js';

/** The tables of this feature, for the schema. */
export const speakingEntities = [
  SpeakerMerge,
  SpeakingInvitation,
  SpeakingStep,
  SpeakingBriefing,
  SpeakingReminder,
  SlideDeck,
];
