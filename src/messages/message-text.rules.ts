/** What may stand in braces in a message, and is filled in for each recipient. */
export const placeholders = ['name', 'reference', 'category', 'state', 'forum', 'area'] as const;
export type Placeholder = (typeof placeholders)[number];

const isPlaceholder = (name: string): name is Placeholder => placeholders.some((each) => each === name);

/** The first pair of braces that means nothing; `area` is a button and stands on a line of its own. */
export function strangePlaceholder(text: string): string | undefined {
  for (const line of text.split('\n')) {
    for (const [whole, name = ''] of line.matchAll(/\{([^{}]*)\}?/g)) {
      const isAlone = line.trim() === '{area}';
      if (!whole.endsWith('}') || !isPlaceholder(name) || (name === 'area' && !isAlone)) return whole;
    }
  }
  return undefined;
}

/** A piece of a message before anything is filled in. */
export type MessageBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'link'; label: string; address: string }
  | { kind: 'area' };

/**
 * Paragraphs are divided by empty lines; lines that begin with a hyphen are a list; `[words](https://...)` alone on its line is a
 * link; `{area}` alone on its line is the button to the recipient's own area. Everything else is text as it stands, so that no
 * markup of a writer reaches a mail.
 */
export function messageBlocks(text: string): MessageBlock[] {
  return text
    .split(/\n\s*\n/)
    .flatMap((part) => partsOf(part.split('\n').map((line) => line.trimEnd())))
    .filter((block) => block.kind !== 'paragraph' || block.text !== '');
}

function partsOf(lines: readonly string[]): MessageBlock[] {
  const blocks: MessageBlock[] = [];
  for (const line of lines) {
    const next = blockOf(line);
    const last = blocks.at(-1);
    if (next.kind === 'paragraph' && last?.kind === 'paragraph') last.text += `\n${next.text}`;
    else if (next.kind === 'list' && last?.kind === 'list') last.items.push(...next.items);
    else blocks.push(next);
  }
  return blocks.map((block) => (block.kind === 'paragraph' ? { ...block, text: block.text.trim() } : block));
}

function blockOf(line: string): MessageBlock {
  const [, item] = /^\s*[-*•]\s+(.+)$/.exec(line) ?? [];
  if (item !== undefined) return { kind: 'list', items: [item] };
  const [, label = '', address = ''] = /^\s*\[([^[\]]+)\]\((https?:\/\/[^\s()<>]+)\)\s*$/.exec(line) ?? [];
  if (label && URL.canParse(address)) return { kind: 'link', label, address };
  return line.trim() === '{area}' ? { kind: 'area' } : { kind: 'paragraph', text: line };
}

export type Filling = Record<Exclude<Placeholder, 'area'>, string>;

/** What is filled in is never read for placeholders again: a name may hold braces. */
export const filledIn = (text: string, values: Filling): string =>
  text.replace(/\{([a-z]+)\}/g, (whole, name: string) =>
    isPlaceholder(name) && name !== 'area' ? values[name] : whole,
  );
