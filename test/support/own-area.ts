import { SignInLinksService } from '../../src/auth/sign-in-links.service.js';
import { Tokens } from '../../src/kernel/tokens.js';
import type { TestForum } from './forum.js';
import { buildParticipant, insertParticipants } from './participants.js';
import type { Visitor } from './visitor.js';

export interface SignedInParticipant {
  visitor: Visitor;
  accountId: string;
}

/** A participant who has opened the link to her own area. */
export async function signInParticipant(
  forum: TestForum,
  overrides: Parameters<typeof buildParticipant>[0] = {},
): Promise<SignedInParticipant> {
  const participant = buildParticipant(overrides);
  const accountId = participant.account.id;
  const claim = await forum.database.write(async (em) => {
    await insertParticipants(em, [participant]);
    return forum.app.get(SignInLinksService).ensureOwnAreaLink(em, participant.account);
  });
  const visitor = forum.visitor();
  const { status } = await visitor.get(`/en/my/enter/${forum.app.get(Tokens).derive(claim)}`);
  if (status !== 303) throw new Error(`The link to the own area answered ${String(status)}`);
  return { visitor, accountId };
}
