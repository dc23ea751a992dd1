import { isoWithOffset } from '../../kernel/zoned-time.js';
import { edition } from '../../../config/edition.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { delegationRoles } from '../../registration/registration.entity.js';
import type { SheetToWrite } from '../../sheets/write-sheet.js';
import { delegationsTexts } from '../delegations.texts.js';
import { delegationNameIn } from '../../people/delegation-name.js';
import { manageDelegationsTexts } from '../manage-delegations.texts.js';
import type { OverviewRow } from '../overview.queries.js';

/** The overview as a table of text and numbers. */
export function overviewTable(locale: Locale, rows: readonly OverviewRow[]): SheetToWrite {
  const t = manageDelegationsTexts.in(locale);
  const roles = delegationsTexts.in(locale);
  const labels = [
    ...[
      t('name'),
      t('designator'),
      t('letter'),
      t('sent-on'),
      t('opened-on'),
      t('reminded-on'),
      t('answered-on'),
    ],
    t('focal-points'),
    ...delegationRoles.map((role) => roles(`role.${role}`)),
    ...[t('requests'), t('quota'), t('taken'), t('accreditation')],
  ];
  return {
    name: t('title'),
    columns: labels.map((label, index) => ({ label, width: index === 0 ? 36 : 18 })),
    rows: rows.map((row) => cellsOf(row, locale)),
  };
}

function cellsOf(row: OverviewRow, locale: Locale): (string | number | null)[] {
  const t = manageDelegationsTexts.in(locale);
  const { delegation } = row;
  const stamps = [
    delegation.letterSentAt,
    delegation.letterOpenedAt,
    delegation.letterRemindedAt,
    delegation.letterAnsweredAt,
  ];
  return [
    delegationNameIn(delegation, locale),
    t(`designator.${row.designator}`),
    t(`letter.${row.letter}`),
    ...stamps.map((stamp) => stamp && isoWithOffset(stamp, edition.zone)),
    row.focalPoints.map(({ name, email }) => `${name} <${email}>`).join('; '),
    ...delegationRoles.map((role) => row.sizes[role]),
    row.requests,
    delegation.quota,
    delegation.taken,
    delegationsTexts.in(locale)(`accreditation.${delegation.accreditation}`),
  ];
}
