import { emailKey } from '../kernel/folded-text.js';
import type { Locale } from '../kernel/i18n/locale.js';
import type { TokenClaim } from '../kernel/tokens.js';
import type { MailLink } from '../mail/mail-content.js';
import type { Invitation } from './invitation.entity.js';

/** What the page on which an invitation is answered is found by. */
export interface AnswerPath {
  claim: TokenClaim;
  invitationId: string;
  sequence: number;
}

/** Opens the page of one invitation, as long as it goes to this address; the page always shows what the invitation says now. */
export const answerClaim = ({ id, address }: Pick<Invitation, 'id' | 'address'>): TokenClaim => ({
  purpose: 'answer',
  subject: `${id} ${emailKey(address)}`,
  version: 1,
});

export const answerPath = ({ id, address, sequence }: AnsweredInvitation): AnswerPath => ({
  claim: answerClaim({ id, address }),
  invitationId: id,
  sequence,
});

type AnsweredInvitation = Pick<Invitation, 'id' | 'address' | 'sequence'>;

interface AnswerLink {
  baseUrl: string;
  locale: Locale;
  path: AnswerPath;
  /** Marked on the page; nothing is answered by opening it, because programs that check mails open links too. */
  choice: string;
}

export const answerLink = ({ baseUrl, locale, path, choice }: AnswerLink): MailLink => ({
  before: `${baseUrl}/${locale}/answer/`,
  claim: path.claim,
  after: `/${path.invitationId}?${new URLSearchParams({ choice, version: String(path.sequence) }).toString()}`,
});
