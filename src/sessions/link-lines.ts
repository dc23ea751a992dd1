import { type FieldError, Invalid } from '../kernel/errors.js';
import type { LinkToJoin } from './session-lists.js';

/** One link a line: its address, and behind it what tells it from the others. */
export const linkLines = (links: readonly LinkToJoin[]): string =>
  links.map(({ label, url }) => (label ? `${url} ${label}` : url)).join('\n');

export function linksOf(field: string, text = ''): LinkToJoin[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line, index) => {
    const [address = '', ...words] = line.split(/\s+/);
    const url = URL.parse(address);
    const label = words.join(' ') || null;
    const isFine = url?.protocol === 'https:' && url.href.length <= 1000 && (label?.length ?? 0) <= 120;
    if (!isFine || index >= mostLinks) throw new Invalid({ [field]: problemOf(index + 1) });
    return { label, url: url.href };
  });
}

const mostLinks = 8;

const problemOf = (line: number): FieldError => ({
  code: 'sessions.bad-link',
  values: { line, max: mostLinks },
});
