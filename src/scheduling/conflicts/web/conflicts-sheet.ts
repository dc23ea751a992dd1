import { edition } from '../../../../config/edition.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { wallClock } from '../../../kernel/zoned-time.js';
import type { SheetToWrite } from '../../../sheets/write-sheet.js';
import type { ToldConflict, ToldSession } from '../conflict-teller.js';
import { conflictsTexts } from '../conflicts.texts.js';

/** The list as it stands on the page, with the ids by which other tools find the sessions. */
export function conflictsSheet(conflicts: readonly ToldConflict[], locale: Locale): SheetToWrite {
  const t = conflictsTexts.in(locale);
  return {
    name: t('title'),
    columns: [
      { label: t('column.severity'), width: 12 },
      { label: t('rule'), width: 28 },
      { label: t('column.what'), width: 80 },
      { label: t('column.subject'), width: 28 },
      { label: t('column.first'), width: 40 },
      { label: t('column.first-starts', { zone: edition.zone }), width: 20 },
      { label: t('column.second'), width: 40 },
      { label: t('column.second-starts', { zone: edition.zone }), width: 20 },
      { label: t('column.ids'), width: 40 },
      { label: t('column.accepted'), width: 40 },
    ],
    rows: conflicts.map(({ severity, rule, sentence, subject, sessions, silenced }) => [
      t(`severity.${severity}`),
      t(`rule.${rule}`),
      sentence,
      subject?.label ?? '',
      ...placeOf(sessions[0]),
      ...placeOf(sessions[1]),
      sessions.map(({ id }) => id).join(' '),
      silenced?.reason ?? '',
    ]),
  };
}

const placeOf = (session: ToldSession | undefined): [string, string] => {
  const { title = '', startsAt = null, onDate = null } = session ?? {};
  return [
    title,
    startsAt ? wallClock(startsAt, edition.zone).slice(0, 16).replace('T', ' ') : (onDate ?? ''),
  ];
};
