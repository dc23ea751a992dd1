import type { SignedIn } from '../../kernel/actor.js';
import type { PageContent } from '../../web/page.js';

const sections: Partial<Record<SignedIn['kind'], NonNullable<PageContent['section']>>> = {
  host: 'hosts',
  'focal-point': 'delegation',
  speaker: 'speaking',
};

/** Whose navigation stands around a person's own data: participants, hosts, focal points and speakers each have their own. */
export const ownSection = ({ kind }: SignedIn): NonNullable<PageContent['section']> =>
  sections[kind] ?? 'own-area';
