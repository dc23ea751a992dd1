import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { Section } from '../../web/components/section.js';
import { dateText } from '../../web/spoken-times.js';
import type { CoEventDay } from '../co-event-content.js';
import type { CoEventOrganization } from '../co-event-organization.entity.js';
import type { CoEvent } from '../co-event.entity.js';
import { coEventPageTexts } from '../co-event-pages.texts.js';
import { zoneIn } from '../co-event-words.js';

/** The single days where they differ, in the zone that the heading names. */
export function DayTable({ locale, coEvent }: { locale: Locale; coEvent: CoEvent }): VNode | null {
  if (coEvent.days.length === 0) return null;
  return (
    <Section title={coEventPageTexts.in(locale)('days')}>
      <p>{zoneIn(coEvent, locale)}</p>
      <DescriptionList
        items={coEvent.days.map((day) => ({
          term: dateText(day.date, locale),
          description: [hoursOf(day, locale), day.venue].filter(Boolean).join(', '),
        }))}
      />
    </Section>
  );
}

function hoursOf({ startTime, endTime }: CoEventDay, locale: Locale): string {
  const t = coEventPageTexts.in(locale);
  if (startTime === null) return t('all-day');
  return endTime === null ? t('from-time', { time: startTime }) : `${startTime}–${endTime}`;
}

interface OrganizationsProps {
  title: string;
  of: readonly CoEventOrganization[];
  relation: CoEventOrganization['relation'];
}

export function Organizations({ title, of, relation }: OrganizationsProps): VNode | null {
  const names = of.filter((organization) => organization.relation === relation).map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <Section title={title}>
      <ul>
        {names.map((name) => (
          <li dir="auto">{name}</li>
        ))}
      </ul>
    </Section>
  );
}
