import type { Answer } from '../support/visitor.js';

/** What the board tells its script. */
export interface Told {
  status: number;
  said: string;
  mark: string;
  parts: Record<string, string>;
  by: Record<string, string>;
  message: string;
  fields: Record<string, string>;
}

export function told({ status, text }: Answer): Told {
  const body = text === '' ? {} : JSON.parse(text);
  const { said = '', mark = '', parts = {}, by = {}, error = {} } = body;
  return { status, said, mark, parts, by, message: error.message ?? '', fields: error.fields ?? {} };
}

/** A session as it is drawn. */
export interface Card {
  id: string;
  title: string;
  isPale: boolean;
  marks: string[];
}

export const cardsIn = (html: string): Card[] =>
  [...html.matchAll(/<li class="(board-card[^"]*)" data-s="([^"]*)"[^>]*>(.*?)<\/li>/gs)].map(
    ([, classes = '', id = '', content = '']) => ({
      id,
      title: decode(/<span[^>]*>(.*?)<\/span>/.exec(content)?.[1] ?? ''),
      isPale: classes.includes('is-pale'),
      marks: [...content.matchAll(/mark-(\w+)/g)].map(([, severity = '']) => severity),
    }),
  );

export const titlesIn = (html: string): string[] => cardsIn(html).map(({ title }) => title);

/** The list that has this attribute. */
export const listOf = (html: string, attribute: string): string =>
  new RegExp(`<(ol|ul)[^>]*${attribute}[^>]*>(.*?)</\\1>`, 's').exec(html)?.[2] ?? '';

export const partsOf = (html: string): string[] =>
  [...html.matchAll(/data-part="([^"]*)"/g)].map(([, key = '']) => key);

export const versionsIn = (html: string): string =>
  [...html.matchAll(/data-part="([^"]*)" data-version="([^"]*)"/g)]
    .map(([, key = '', version = '']) => `${key}:${version}`)
    .join();

export const decode = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
