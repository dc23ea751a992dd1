import type { SignedIn } from '../../kernel/actor.js';
import type { PageContent } from '../../web/page.js';

/** Whose navigation stands around a person's own data: participants, hosts and focal points each have their own. */
export const ownSection = ({ kind }: SignedIn): NonNullable<PageContent['section']> =>
  kind === 'host' ? 'hosts' : kind === 'focal-point' ? 'delegation' : 'own-area';
