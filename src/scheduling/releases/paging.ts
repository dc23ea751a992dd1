/** A stretch of a list that is too long for one page. */
export interface PageOf<Item> {
  items: Item[];
  total: number;
  page: number;
  pages: number;
}

/** A page that there is not is the last one. */
export function pageOf<Item>(all: readonly Item[], wanted: number, size: number): PageOf<Item> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Math.max(1, wanted), pages);
  return { items: all.slice((page - 1) * size, page * size), total: all.length, page, pages };
}

/** Of an address; what is no number is the first. */
export const pageIn = (wanted: unknown): number =>
  typeof wanted === 'string' && /^\d{1,6}$/.test(wanted) ? Number(wanted) : 1;
