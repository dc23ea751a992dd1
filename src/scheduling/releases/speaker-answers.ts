import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Where the invitation of a speaker to a session stands. */
export type SpeakerAnswer = 'invited' | 'accepted' | 'declined' | 'withdrawn';

type Finder = (em: EntityManager, sessionId: string) => Promise<ReadonlyMap<string, SpeakerAnswer>>;

/** What speakers were asked and have answered is known to a later tier, which says here how it is found. */
@Injectable()
export class SpeakerAnswers {
  private find: Finder = () => Promise.resolve(new Map());

  findBy(finder: Finder): void {
    this.find = finder;
  }

  /** By speaker; whoever was never asked is not among them. */
  ofSession(em: EntityManager, sessionId: string): Promise<ReadonlyMap<string, SpeakerAnswer>> {
    return this.find(em, sessionId);
  }
}
