import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { agreeAt } from '../../kernel/zones.js';
import { readerZoneTexts } from '../../web/reader-zone/reader-zone.texts.js';
import type { CoEvent } from '../co-event.entity.js';
import { momentsText } from '../co-event-words.js';

interface ReaderTimeProps {
  locale: Locale;
  coEvent: CoEvent;
  /** Undefined: she has not chosen one. */
  zone: string | undefined;
}

/** The hours on the reader's own clock; nothing where that shows the same, and for whole days, which are days of the place. */
export function readerTimeText({ locale, coEvent, zone }: ReaderTimeProps): string | undefined {
  if (zone === undefined || coEvent.allDay || agreeAt(coEvent.startsAt, zone, coEvent.zone)) return undefined;
  return momentsText(coEvent, zone, locale);
}

export function ReaderTime(props: ReaderTimeProps): VNode | null {
  const text = readerTimeText(props);
  if (text === undefined) return null;
  return <span class="reader-time">{readerZoneTexts.in(props.locale)('your-time', { time: text })}</span>;
}
