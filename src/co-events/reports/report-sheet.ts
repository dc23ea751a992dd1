import { coEventKindTexts } from '../../../config/co-event-kinds.texts.js';
import { countryName } from '../../../config/countries.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { titleIn } from '../co-event-words.js';
import { reportTexts } from './reports.texts.js';
import type { ReportedCoEvent } from './reports.queries.js';

const columns = [
  'id',
  'title',
  'country',
  'city',
  'kind',
  'from',
  'until',
  'outcomes',
  'keyMessages',
  'recommendations',
  'inPerson',
  'online',
  'photos',
  'language',
] as const;

/** What all hosts have reported, as rows for the organizers' own report; the headings are the first. */
export function reportRows(
  reported: readonly ReportedCoEvent[],
  locale: Locale,
): { headings: string[]; rows: (string | number | null)[][] } {
  const t = reportTexts.in(locale);
  return {
    headings: columns.map((column) => t(`column.${column}`)),
    rows: reported.map(({ coEvent, report }) => [
      coEvent.id,
      titleIn(coEvent, locale).title,
      countryName(coEvent.country, locale),
      coEvent.city,
      coEventKindTexts.in(locale)(coEvent.kind),
      coEvent.onDate,
      coEvent.untilDate,
      report.outcomes,
      report.keyMessages,
      report.recommendations,
      report.inPerson,
      report.online,
      report.photos.length,
      report.locale,
    ]),
  };
}
