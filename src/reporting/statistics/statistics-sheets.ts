import { edition } from '../../../config/edition.js';
import { smallestShownCount } from '../../../config/statistics.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { isoWithOffset } from '../../kernel/zoned-time.js';
import type { SheetToWrite } from '../../sheets/write-sheet.js';
import { definitionOf, rowName } from './statistics-words.js';
import type { Statistics } from './statistics.service.js';
import { statisticsTexts } from './statistics.texts.js';

type Cell = string | number | null;

/** Every number in one table: a row for each value of each way of counting. One that is not shown has its mark, so that nobody reads it as none. */
export function numbersSheet(locale: Locale, { tables, members, stages }: Statistics): SheetToWrite {
  const t = statisticsTexts.in(locale);
  const labels = [t('column.dimension'), t('column.value'), ...stages.map((stage) => t(`stage.${stage}`))];
  const rows = tables.flatMap(({ dimension, rows: counted }) =>
    counted.map(({ key, counts }): Cell[] => [
      t(`dimension.${dimension}`),
      rowName(locale, dimension, key, members),
      ...stages.map((stage) => (counts[stage] === null ? t('hidden-mark') : (counts[stage] ?? null))),
    ]),
  );
  return { name: t('sheet.numbers'), columns: labels.map((label) => ({ label })), rows };
}

/** What was counted and when: without it two numbers cannot be compared. */
export function definitionsSheet(locale: Locale, statistics: Statistics): SheetToWrite {
  const t = statisticsTexts.in(locale);
  const { tables, stages, countedAt, isReduced } = statistics;
  const rows: Cell[][] = [
    [t('title'), t('counted-at', { moment: isoWithOffset(countedAt, edition.zone) })],
    ...tables.map(({ dimension }) => [t(`dimension.${dimension}`), definitionOf(locale, dimension)]),
    ...stages.map((stage) => [t(`stage.${stage}`), t(`stage.${stage}.definition`)]),
    ...(isReduced ? [[t('hidden'), t('hidden-note', { most: smallestShownCount - 1 })]] : []),
  ];
  return {
    name: t('sheet.definitions'),
    columns: [
      { label: t('column.term'), width: 24 },
      { label: t('column.definition'), width: 120 },
    ],
    rows,
  };
}
