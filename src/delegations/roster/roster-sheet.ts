import { attendanceModeTexts } from '../../../config/session-kinds.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Delegation } from '../../people/delegation.entity.js';
import { delegationNameIn } from '../../people/delegation-name.js';
import { registrationTexts } from '../../registration/registration.texts.js';
import type { SheetToWrite } from '../../sheets/write-sheet.js';
import { delegationsTexts } from '../delegations.texts.js';
import type { RosterRow } from './roster.queries.js';

/** A delegation as a table that can be handed in again as it is: words and headings are those that an import understands. */
export function rosterSheet(
  locale: Locale,
  delegation: Pick<Delegation, 'name' | 'memberId'>,
  rows: readonly RosterRow[],
): SheetToWrite {
  const t = delegationsTexts.in(locale);
  return {
    name: delegationNameIn(delegation, locale),
    columns: [
      { label: t('role') },
      { label: t('precedence'), width: 10 },
      { label: t('family-name') },
      { label: t('given-name') },
      { label: t('original-name') },
      { label: t('function'), width: 40 },
      { label: t('email'), width: 36 },
      { label: t('mode') },
      { label: t('gender') },
      { label: t('state') },
    ],
    rows: rows.map(({ registration, person, email }) => [
      t(`role.${registration.delegationRole ?? 'delegate'}`),
      registration.precedence,
      person.familyName ?? person.displayName,
      person.givenName,
      person.originalScriptName,
      registration.functionTitle,
      email,
      attendanceModeTexts.in(locale)(registration.mode),
      registration.gender && t(`gender.${registration.gender}`),
      registrationTexts.in(locale)(`state.${registration.state}`),
    ]),
  };
}
