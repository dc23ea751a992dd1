import { edition } from '../../config/edition.js';
import { instantAt } from '../kernel/zoned-time.js';

const day = 86_400_000;

/** The end of the forum's last day at the venue. */
export function forumEnd(): Date {
  const last = edition.days.map(({ date }) => date).reduce((latest, date) => (date > latest ? date : latest));
  return new Date(instantAt(`${last}T00:00`, edition.zone).getTime() + day);
}
