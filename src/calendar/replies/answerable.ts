import type { InvitationState, Partstat, StoredContent } from '../invitation.rules.js';
import type { AnswerWay } from './invitation-answer.entity.js';
import type { Answer } from './reply.rules.js';

export interface GivenAnswer {
  answer: Answer;
  /** The version that she had before her. */
  sequence: number;
  /** DTSTAMP of a reply; without it the answer is newer than any before. */
  stampedAt?: Date;
  way: AnswerWay;
  comment?: string;
}

export type AnswerOutcome = 'applied' | 'repeated' | 'outdated';

/** What a reply looks at, whether the invitation asks a participant to come or a speaker to speak. */
export interface InvitationRow {
  /** Null: the forum itself. */
  sessionId: string | null;
  sequence: number;
  state: InvitationState;
  partstat: Partstat;
  address: string;
  content: StoredContent;
}

/** An invitation as a reply finds it, and what follows from what it says. */
export interface Answerable {
  row: InvitationRow;
  give(given: GivenAnswer): Promise<AnswerOutcome>;
  /** Asks at the address that we invited whether the answer is hers: once, however often it is sent. */
  askBack(answer: Answer): Promise<void>;
  /** Sends the invitation once more as it stands. */
  repeat(): Promise<void>;
  /** Tells her that the time which she would rather have could not be arranged. */
  keepTime(): Promise<void>;
}
