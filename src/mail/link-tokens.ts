import { newToken } from '../kernel/ids.js';
import type { TokenClaim, Tokens } from '../kernel/tokens.js';
import type { MailBlock, MailLink } from './mail-content.js';

/** Placeholder -> what its token opens. */
export type LinkClaims = Record<string, TokenClaim>;

/** A block whose link is an address, perhaps with a placeholder in it. */
export type AddressedBlock = Exclude<MailBlock, { link: MailLink }> | AddressedLink;
export interface AddressedLink {
  kind: 'button' | 'link';
  label: string;
  address: string;
}

/**
 * Puts an unguessable placeholder where each token will stand, so that no token rests in the database. It is as long as a
 * token, so that lines stay as they were wrapped, and made of the same characters, so that nothing escapes it.
 */
export function withPlaceholders(
  blocks: readonly MailBlock[],
  newPlaceholder: () => string = newToken,
): { blocks: AddressedBlock[]; claims: LinkClaims } {
  const claims: LinkClaims = {};
  const addressed = blocks.map((block) => {
    if (!('link' in block)) return block;
    const link = withPlaceholder(block.link, newPlaceholder);
    Object.assign(claims, link.claims);
    return { kind: block.kind, label: block.label, address: link.address };
  });
  return { blocks: addressed, claims };
}

/** The same for one address. */
export function withPlaceholder(
  link: MailLink,
  newPlaceholder: () => string = newToken,
): { address: string; claims: LinkClaims } {
  if (typeof link === 'string') return { address: link, claims: {} };
  const placeholder = newPlaceholder();
  const address = `${link.before}${placeholder}${link.after ?? ''}`;
  return { address, claims: { [placeholder]: link.claim } };
}

/** Makes of a text what leaves the house or is shown to its reader; for several texts of one mail the tokens are derived once. */
export function tokenFiller(claims: LinkClaims, tokens: Tokens): (text: string) => string {
  const derived = Object.entries(claims).map(
    ([placeholder, claim]) => [placeholder, tokens.derive(claim)] as const,
  );
  return (text) =>
    derived.reduce((filled, [placeholder, token]) => filled.replaceAll(placeholder, token), text);
}

/** The text for somebody else's eyes: what a token opens is the recipient's. */
export const hideTokens = (text: string, claims: LinkClaims): string =>
  Object.keys(claims).reduce((hidden, placeholder) => hidden.replaceAll(placeholder, '…'), text);
