import type { VNode } from 'preact';
import { coEventKindTexts, coEventModeTexts, observanceTexts } from '../../../config/co-event-kinds.texts.js';
import { languageName } from '../../../config/event-languages.js';
import { themeName } from '../../../config/themes.js';
import { type Locale, localeNames, locales } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { DataTable } from '../../web/components/data-table.js';
import type { CoEventContent } from '../co-event-content.js';
import { coEventPageTexts } from '../co-event-pages.texts.js';
import { placeText, whenText } from '../co-event-words.js';
import { coEventFormTexts } from '../submission/co-event-form.texts.js';
import { rowOf } from './co-event-summary.js';

interface Said {
  label: string;
  text: string;
}

interface Change {
  label: string;
  before: string;
  after: string;
}

interface ChangesProps {
  locale: Locale;
  caption: string;
  beforeLabel: string;
  afterLabel: string;
  before: CoEventContent;
  after: CoEventContent;
}

/** What is other than before, side by side, in the words in which visitors read it. */
export function Changes({ locale, caption, beforeLabel, afterLabel, before, after }: ChangesProps): VNode {
  const old = saidBy(before, locale);
  const changes = saidBy(after, locale).flatMap(({ label, text }, at): Change[] =>
    old[at]?.text === text ? [] : [{ label, before: old[at]?.text ?? '', after: text }],
  );
  const cell = (text: string) => <span dir="auto">{text || '–'}</span>;
  return (
    <DataTable
      locale={locale}
      caption={caption}
      captionHidden
      rows={changes}
      rowKey={({ label }) => label}
      columns={[
        { key: 'field', label: caption, rowHeader: true, cell: ({ label }) => label },
        { key: 'before', label: beforeLabel, cell: (change) => cell(change.before) },
        { key: 'after', label: afterLabel, cell: (change) => cell(change.after) },
      ]}
    />
  );
}

/** Always the same lines in the same order. */
function saidBy(content: CoEventContent, locale: Locale): Said[] {
  const t = coEventFormTexts.in(locale);
  const page = coEventPageTexts.in(locale);
  const row = rowOf(content);
  const { latitude, longitude, zone, days, mode, observance, theme } = content;
  return [
    ...locales.flatMap((each) => wordingsOf(content, each, locale)),
    { label: page('when'), text: `${whenText(row, locale)} · ${zone}` },
    { label: t('days'), text: days.map((day) => Object.values(day).filter(Boolean).join(' ')).join('; ') },
    { label: page('where'), text: placeText(row, locale) },
    { label: t('latitude'), text: latitude === null ? '' : `${String(latitude)}, ${String(longitude)}` },
    { label: t('kind'), text: coEventKindTexts.in(locale)(content.kind) },
    { label: t('mode'), text: mode ? coEventModeTexts.in(locale)(mode) : '' },
    { label: t('observance'), text: observance ? observanceTexts.in(locale)(observance) : '' },
    { label: t('theme'), text: theme ? wordingOf(themeName(theme), locale).text : '' },
    { label: t('sdg-targets'), text: content.sdgTargets.join(', ') },
    ...relationsOf(content, locale),
    { label: t('website'), text: content.websiteUrl ?? '' },
    { label: t('registration'), text: content.registrationUrl ?? '' },
    { label: t('deadline'), text: (content.registrationDeadline ?? '').replace('T', ' ') },
    {
      label: t('languages'),
      text: content.languages.map((tag) => languageName(tag, locale)).join(', '),
    },
    { label: t('image'), text: content.imageId ?? '' },
  ];
}

function wordingsOf(content: CoEventContent, of: Locale, locale: Locale): Said[] {
  const t = coEventFormTexts.in(locale);
  const language = localeNames[of];
  return [
    { label: t('title-in', { language }), text: content.title[of] ?? '' },
    { label: t('text-in', { language }), text: content.text[of] ?? '' },
    { label: t('accessibility-in', { language }), text: content.accessibility[of] ?? '' },
    { label: t('alternative-in', { language }), text: content.imageAlt[of] ?? '' },
  ];
}

function relationsOf({ organizations }: CoEventContent, locale: Locale): Said[] {
  const page = coEventPageTexts.in(locale);
  const namesOf = (wanted: 'organizer' | 'partner') =>
    organizations
      .filter(({ relation }) => relation === wanted)
      .map(({ name }) => name)
      .join(', ');
  return [
    { label: page('organizers'), text: namesOf('organizer') },
    { label: page('partners'), text: namesOf('partner') },
  ];
}
