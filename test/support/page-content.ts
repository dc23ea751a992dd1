/** What a person reads in the main part of a page, without markup. Texts of neighbouring elements are apart, those of links and times are not. */
export const textOf = (html: string): string =>
  decode(
    mainOf(html)
      .replace(/<\/?(a|s|time)\b[^>]*>/g, '')
      .replace(/<[^>]+>/g, ' '),
  )
    .replace(/\s+/g, ' ')
    .trim();

/** The main part of a page with its markup. */
export const mainOf = (html: string): string => /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '';

/** The addresses of the links in the main part that begin so, in order. */
export const linksOf = (html: string, start: string): string[] =>
  [...mainOf(html).matchAll(/<a [^>]*href="([^"]*)"/g)]
    .map(([, href = '']) => decode(href))
    .filter((href) => href.startsWith(start));

/** The names of the fields that are marked as wrong. */
export const invalidFieldsOf = (html: string): string[] =>
  [...mainOf(html).matchAll(/<(?:input|select|textarea) [^>]*aria-invalid="true"[^>]*>/g)].map(
    ([field]) => / name="([^"]*)"/.exec(field)?.[1] ?? '',
  );

/** The structured data of a page; null where it has none. */
export function structuredDataOf(html: string): Record<string, unknown> | null {
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  const data: unknown = json === undefined ? null : JSON.parse(json);
  return typeof data === 'object' && data !== null ? { ...data } : null;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole);
