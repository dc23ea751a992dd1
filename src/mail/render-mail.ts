import { edition } from '../../config/edition.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { type AddressedBlock, type LinkClaims, withPlaceholders } from './link-tokens.js';
import type { MailBlock, MailContent } from './mail-content.js';
import { mailHtml } from './mail-html.js';
import { mailText } from './mail-text.js';
import { mailTexts } from './mail.texts.js';
import { type Mailbox, singleLine } from './recipient.rules.js';

/** A mail as both its forms show it. */
export interface MailPage {
  locale: Locale;
  subject: string;
  /** The forum's name. */
  letterhead: string;
  title: string;
  blocks: AddressedBlock[];
  /** Who sends it and why. */
  footer: string[];
  siteUrl: string;
}

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
  claims: LinkClaims;
}

interface Frame {
  locale: Locale;
  sender: Mailbox;
  /** Without a trailing slash. */
  baseUrl: string;
}

/** Renders a mail's words into its text and its HTML; tokens stay out, see `withPlaceholders`. */
export function renderMail(
  content: MailContent,
  { locale, sender, baseUrl }: Frame,
  newPlaceholder?: () => string,
): RenderedMail {
  const t = mailTexts.in(locale);
  const { blocks, claims } = withPlaceholders(content.blocks.map(visible), newPlaceholder);
  const forum = edition.name[locale];
  const page: MailPage = {
    locale,
    subject: singleLine(content.subject),
    letterhead: forum,
    title: singleLine(content.title),
    blocks,
    footer: [t('sender', { sender: sender.name, forum }), t('answer')],
    siteUrl: `${baseUrl}/${locale}/`,
  };
  return { subject: page.subject, text: mailText(page), html: mailHtml(page), claims };
}

/** A value stays on its line, and nothing invisible gets in: what a person typed must not pass for a line of ours. */
function visible(block: MailBlock): MailBlock {
  switch (block.kind) {
    case 'paragraph':
      return {
        ...block,
        text: block.text
          .split(/\r\n|\r|\n/)
          .map(singleLine)
          .join('\n'),
      };
    case 'facts':
      return { ...block, facts: block.facts.map(visibleFact) };
    case 'list':
      return { ...block, items: block.items.map(singleLine) };
    case 'button':
    case 'link':
      return { ...block, label: singleLine(block.label) };
  }
}

const visibleFact = ({ label, value, was }: { label: string; value: string; was?: string }) => ({
  label: singleLine(label),
  value: singleLine(value),
  ...(was === undefined ? {} : { was: singleLine(was) }),
});
