import type { TokenClaim } from '../kernel/tokens.js';

/** An address in a mail. With a claim, the token stands between `before` and `after` and is filled in only when the mail is sent or shown. */
export type MailLink = string | { before: string; claim: TokenClaim; after?: string };

/** A piece of a mail, rendered alike into its text and its HTML, so that both carry the same facts. */
export type MailBlock =
  | { kind: 'paragraph'; text: string }
  /** Labels and values, such as reference, day, room. `was` is the value before a change, struck through. */
  | { kind: 'facts'; facts: { label: string; value: string; was?: string }[] }
  | { kind: 'button'; label: string; link: MailLink }
  | { kind: 'link'; label: string; link: MailLink }
  | { kind: 'list'; items: string[] };

/** What a mail says, in the recipient's language. */
export interface MailContent {
  subject: string;
  /** The heading inside the mail. */
  title: string;
  blocks: MailBlock[];
}
