import { personalData, type PersonalDatumId, type Term, type TermStart } from '../../config/personal-data.js';
import { forumEnd } from '../forum/forum-end.js';

const day = 86_400_000;

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
