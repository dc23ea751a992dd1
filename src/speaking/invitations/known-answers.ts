import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SpeakerAnswers } from '../../scheduling/releases/speaker-answers.js';
import { SpeakingInvitation } from './speaking-invitation.entity.js';

/** Tells an undo of the draft what speakers have been asked and have answered. */
@Injectable()
export class KnownAnswers implements OnModuleInit {
  constructor(private readonly answers: SpeakerAnswers) {}

  onModuleInit(): void {
    this.answers.findBy(async (em, sessionId) => {
      const invitations = await em.findBy(SpeakingInvitation, { sessionId });
      return new Map(invitations.map(({ speakerId, state }) => [speakerId, state]));
    });
  }
}
