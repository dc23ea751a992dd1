import { SpeakerInvitation } from '../../calendar/speakers/speaker-invitation.entity.js';
import { SpeakerMerge } from '../../speaking/merge/speaker-merge.entity.js';
import { SpeakingInvitation } from '../../speaking/invitations/speaking-invitation.entity.js';
import { SpeakingStep } from '../../speaking/invitations/speaking-step.entity.js';
import { SpeakingBriefing } from '../../speaking/panel/speaking-briefing.entity.js';
import { SpeakingReminder } from '../../speaking/reminders/speaking-reminder.entity.js';
import { SlideDeck } from '../../speaking/slides/slide-deck.entity.js';
import { all, another, declare, impersonal, notPersonal } from '../declaration.js';
import { ofSpeaker } from './own-speaker.js';

/** What is asked of speakers, and what they answer and hand in. */
export const speaking = [
  declare(SpeakingInvitation, {
    columns: {
      ...impersonal('id', 'version', 'tokenHash'),
      ...all('speaking', 'sessionId', 'speakerId', 'state', 'locale', 'message', 'reason'),
      ...all('speaking', 'sentAt', 'answeredAt'),
      ...all(another('speaking'), 'proposedName', 'proposedEmail', 'proposedFunction', 'invitedBy'),
    },
    rows: [{ datum: 'speaking' }],
    whose: ofSpeaker(),
  }),
  declare(SpeakingStep, {
    columns: {
      ...impersonal('id', 'invitationId'),
      ...all('speaking', 'state', 'reason', 'takenAt'),
      takenBy: another('speaking'),
    },
    rows: [{ datum: 'speaking' }],
    whose: (row) =>
      `${row}.invitation_id IN (SELECT asked.id FROM speaking_invitation asked WHERE ${ofSpeaker()('asked')})`,
  }),
  declare(SpeakerInvitation, {
    columns: {
      ...impersonal('uid', 'sequence', 'timeAndPlace', 'content', 'firstMessageId'),
      ...all('speaking', 'sessionId', 'speakerId', 'stampedAt', 'state', 'partstat', 'address'),
      ...all('speaking', 'answerStampedAt', 'askedBack'),
    },
    rows: [{ datum: 'speaking' }],
    whose: ofSpeaker(),
  }),
  declare(SpeakingBriefing, { columns: impersonal('sessionId', 'text', 'updatedAt') }),
  declare(SpeakingReminder, {
    columns: { id: notPersonal, ...all('speaking', 'speakerId', 'about', 'sentAt') },
    rows: [{ datum: 'speaking' }],
    whose: ofSpeaker(),
  }),
  declare(SlideDeck, {
    columns: { id: notPersonal, ...all('speaking', 'sessionId', 'speakerId', 'number', 'uploadedAt') },
    rows: [{ datum: 'speaking' }],
    whose: ofSpeaker(),
  }),
  declare(SpeakerMerge, {
    columns: {
      id: notPersonal,
      ...all('speaking', 'fromId', 'intoId', 'mergedAt', 'undoneAt'),
      // Whole profiles: each goes when the first thing in it has to.
      kept: 'speakerAccessNeeds',
      handed: another('speakerAccessNeeds'),
      ...all(another('speaking'), 'mergedBy', 'undoneBy'),
    },
    rows: [{ datum: 'speaking' }],
    // Once it is undone, or where it should have been, the two are of two people.
    whose: (row) => `(${ofSpeaker('from_id')(row)} OR ${ofSpeaker('into_id')(row)})`,
    blanks: { kept: {} },
  }),
];
