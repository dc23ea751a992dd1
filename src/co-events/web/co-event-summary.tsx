import type { VNode } from 'preact';
import { coEventKindTexts } from '../../../config/co-event-kinds.texts.js';
import { themeName } from '../../../config/themes.js';
import { type Locale, localeNames, locales } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { Prose, Section } from '../../web/components/section.js';
import type { CoEventContent } from '../co-event-content.js';
import { CoEvent } from '../co-event.entity.js';
import { coEventPageTexts } from '../co-event-pages.texts.js';
import { columnsOf, organizationRows } from '../co-event-rows.js';
import { coEventFormTexts } from '../submission/co-event-form.texts.js';
import type { ShownImage } from '../submission/co-event-images.js';
import { CoEventImage } from './co-event-image.js';
import { DayTable, Organizations } from './co-event-details.js';
import { factsOf } from './co-event-facts.js';

interface SummaryProps {
  locale: Locale;
  content: CoEventContent;
  image?: ShownImage | undefined;
}

/** All that a co-event says, in each of its languages, for those who judge it before it is public. */
export function CoEventSummary({ locale, content, image }: SummaryProps): VNode {
  const t = coEventPageTexts.in(locale);
  const form = coEventFormTexts.in(locale);
  const coEvent = rowOf(content);
  const organizations = organizationRows('', content);
  return (
    <>
      <CoEventImage locale={locale} alt={content.imageAlt} image={image} />
      <DescriptionList
        items={[
          { term: form('kind'), description: coEventKindTexts.in(locale)(content.kind) },
          ...factsOf({ locale, coEvent, organizations, parent: null, children: [] }),
          ...(content.theme
            ? [{ term: form('theme'), description: wordingOf(themeName(content.theme), locale).text }]
            : []),
          ...(content.registrationUrl
            ? [{ term: form('registration'), description: <span dir="ltr">{content.registrationUrl}</span> }]
            : []),
        ]}
      />
      {locales
        .filter((each) => isSaidIn(content, each))
        .map((each) => (
          <Wordings locale={locale} content={content} of={each} />
        ))}
      <DayTable locale={locale} coEvent={coEvent} />
      <Organizations title={t('organizers')} of={organizations} relation="organizer" />
      <Organizations title={t('partners')} of={organizations} relation="partner" />
    </>
  );
}

/** As a row would hold it; nobody has seen it yet. */
export const rowOf = (content: CoEventContent): CoEvent =>
  Object.assign(new CoEvent(), columnsOf(content), {
    id: '',
    state: 'submitted',
    listed: false,
    previousStartsAt: null,
    parentId: null,
    sourceLinks: [],
    statusNote: null,
  });

const isSaidIn = ({ title, text, accessibility }: CoEventContent, locale: Locale): boolean =>
  [title, text, accessibility].some((each) => each[locale]);

function Wordings({ locale, content, of }: SummaryProps & { of: Locale }): VNode {
  const { title, text, accessibility } = content;
  return (
    <Section title={localeNames[of]} level={3}>
      <Prose lang={of}>
        <p>
          <strong>{title[of]}</strong>
        </p>
        {(text[of] ?? '')
          .split(/\n+/)
          .filter(Boolean)
          .map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        {accessibility[of] && (
          <p>
            <strong>{coEventPageTexts.in(of)('accessibility')}</strong> {accessibility[of]}
          </p>
        )}
      </Prose>
      {!title[of] && <p>{coEventFormTexts.in(locale)('title-missing')}</p>}
    </Section>
  );
}
