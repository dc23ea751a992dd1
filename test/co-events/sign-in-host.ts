import { AccountsService } from '../../src/auth/accounts.service.js';
import { SignInLinksService } from '../../src/auth/sign-in-links.service.js';
import type { Locale } from '../../src/kernel/i18n/locale.js';
import { Tokens } from '../../src/kernel/tokens.js';
import type { TestForum } from '../support/forum.js';
import type { Visitor } from '../support/visitor.js';

export interface SignedInHost {
  visitor: Visitor;
  accountId: string;
  email: string;
}

/** A host who has opened the link to her own area; she has no co-event yet. */
export async function signInHost(
  forum: TestForum,
  email = 'minji@host.example',
  locale: Locale = 'ko',
): Promise<SignedInHost> {
  const { account, claim } = await forum.database.write(async (em) => {
    const given = { email, name: 'Kim Minji', locale, role: 'participant' } as const;
    const ensured = await forum.app.get(AccountsService).ensure(em, given);
    return {
      account: ensured,
      claim: await forum.app.get(SignInLinksService).ensureHostAreaLink(em, ensured.id),
    };
  });
  const visitor = forum.visitor();
  const { status } = await visitor.get(`/en/hosts/enter/${forum.app.get(Tokens).derive(claim)}`);
  if (status !== 303) throw new Error(`The link to the host's area answered ${String(status)}`);
  return { visitor, accountId: account.id, email };
}
