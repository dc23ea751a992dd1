import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SpeakerReplies } from '../speakers/speaker-replies.js';
import type { Answerable } from './answerable.js';
import { ParticipantReplies } from './participant-replies.js';

/** Finds what a reply is about: no UID is both a participant's and a speaker's. */
@Injectable()
export class Answerables {
  constructor(
    private readonly participants: ParticipantReplies,
    private readonly speakers: SpeakerReplies,
  ) {}

  async knows(em: EntityManager, uid: string): Promise<boolean> {
    return (await this.participants.knows(em, uid)) || (await this.speakers.knows(em, uid));
  }

  async find(em: EntityManager, uid: string, address: string): Promise<Answerable | null> {
    return (await this.participants.find(em, uid, address)) ?? (await this.speakers.find(em, uid, address));
  }
}
