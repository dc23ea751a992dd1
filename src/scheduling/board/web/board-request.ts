import type { Request } from 'express';
import { addressOf, type BoardAddress, isDate } from './board-address.js';

/** The script asks for JSON; a form that is sent without it gets a page. */
export const isFromScript = (request: Request): boolean => request.accepts(['html', 'json']) === 'json';

/** What the script shows at the moment, which it says with each request. */
export const wantedAddress = (query: Record<string, unknown>): BoardAddress =>
  addressOf(isDate(query['date']) ? query['date'] : null, query);

/** The versions of the parts that the script has: `tray:1f2e3d4c,2023-10-23:5a6b7c8d`. */
export function haveOf({ have }: Record<string, unknown>): ReadonlyMap<string, string> {
  const pairs = typeof have === 'string' ? have.slice(0, 4000).split(',') : [];
  return new Map(
    pairs.map((pair): [string, string] => {
      const [key = '', version = ''] = pair.split(':');
      return [key, version];
    }),
  );
}
