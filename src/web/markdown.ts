import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/**
 * The subset of Markdown in which organizers write: paragraphs, lists, emphasis and links to the web. All else, HTML above
 * all, is not read as markup and stays the plain text that it is.
 */
export function readMarkdown(markdown: string): RootContent[] {
  return fromMarkdown(markdown, { extensions: [{ disable: { null: [...unread] } }] }).children;
}

const unread = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'setextUnderline',
  'thematicBreak',
] as const;

/** Where a link may lead. Others are shown as their words. */
export function safeAddress(url: string): string | null {
  try {
    const { protocol, href } = new URL(url);
    return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : null;
  } catch {
    return null;
  }
}

/** The words alone, as calendars, mails and machines take them; addresses of links stand in brackets behind them. */
export function plainText(markdown: string): string {
  // Most have no markup: nothing has to be read then, and lines stay as they were written.
  if (!/[*_[\]<>&\\]|^\s*(?:[-+]|\d+[.)])\s/m.test(markdown)) return markdown;
  return readMarkdown(markdown).map(textOfBlock).join('\n\n');
}

function textOfBlock(node: RootContent): string {
  if (node.type !== 'list') return textOf(node);
  const first = node.start ?? 1;
  return node.children
    .map((item, index) => {
      const mark = node.ordered ? `${String(first + index)}.` : '-';
      return `${mark} ${item.children.map(textOfBlock).join('\n').replaceAll('\n', '\n  ')}`;
    })
    .join('\n');
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'link') return textOfLink(node.url, node.children);
  if ('children' in node) return node.children.map((child) => textOf(child)).join('');
  return 'value' in node ? node.value : '';
}

function textOfLink(url: string, children: PhrasingContent[]): string {
  const words = children.map((child) => textOf(child)).join('');
  const address = safeAddress(url);
  return address === null || words === url || words === address ? words : `${words} (${address})`;
}
