import { edition } from '../../../../config/edition.js';
import type { Typed } from '../../../kernel/http/form.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { dayAndTimeText } from '../../../web/spoken-times.js';
import { pairText } from '../../conflicts/subject-texts.js';
import type { InterpreterTeam } from '../interpreter-team.entity.js';
import type { TeamForm } from '../interpreters.forms.js';
import type { InterpretedSession } from '../interpreters.queries.js';
import type { TeamFacts } from '../interpreters.service.js';
import { interpretersTexts } from '../interpreters.texts.js';

export const interpretersPath = (locale: Locale): string => `/${locale}/organizer/interpreters`;

/** `English–Korean, English–Russian` */
export const pairsText = (pairs: readonly string[], locale: Locale): string =>
  pairs.map((pair) => pairText(pair, locale)).join(', ');

export function whenText({ item: { period } }: InterpretedSession, locale: Locale): string {
  if (!period) return interpretersTexts.in(locale)('no-time');
  // An end that is not known is kept as the start.
  const end = period.end > period.start ? new Date(period.end) : null;
  return dayAndTimeText(new Date(period.start), end, edition.zone, locale);
}

/** The form as it opens. */
export const typedOf = (team: InterpreterTeam): Typed => ({
  name: team.name,
  pairs: team.pairs,
  interpreters: String(team.interpreters),
  hoursPerDay: String(team.hoursPerDay),
  takesRelay: team.takesRelay ? 'yes' : '',
  note: team.note ?? '',
});

export const factsOf = (
  form: TeamForm,
  usual: Pick<TeamFacts, 'interpreters' | 'hoursPerDay'>,
): TeamFacts => ({
  name: form.name,
  pairs: form.pairs,
  interpreters: form.interpreters ?? usual.interpreters,
  hoursPerDay: form.hoursPerDay ?? usual.hoursPerDay,
  takesRelay: form.takesRelay === 'yes',
  note: form.note ?? null,
});
