import { edition } from '../../config/edition.js';
import { personalData, type PersonalDatumId, type Term, type TermStart } from '../../config/personal-data.js';
import { instantAt } from '../kernel/zoned-time.js';

const day = 86_400_000;

/** The end of the forum's last day at the venue: from then on its days are counted. */
export function forumEnd(): Date {
  const last = edition.days.map(({ date }) => date).reduce((latest, date) => (date > latest ? date : latest));
  return new Date(instantAt(`${last}T00:00`, edition.zone).getTime() + day);
}

/** When the term that begins with the forum's end is over. */
export const endAfterForum = ({ days }: Term): Date => new Date(forumEnd().getTime() + days * day);

/** What began at or before it has its term over at `now`. */
export const latestStart = ({ days }: Term, now: Date): Date => new Date(now.getTime() - days * day);

export const termsOf = (datum: PersonalDatumId): readonly Term[] => personalData[datum].terms;

/** Everything that ends the datum ends the whole row just as early, so that the datum needs no removal of its own. */
export const endsWithRow = (datum: PersonalDatumId, row: PersonalDatumId): boolean =>
  termsOf(datum).every(({ after, days }) =>
    termsOf(row).some((term) => term.after === after && term.days <= days),
  );

export const needsStart = (datum: PersonalDatumId): TermStart[] =>
  termsOf(datum).flatMap(({ after }) => (after === 'forum' ? [] : [after]));
