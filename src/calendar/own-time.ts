import type { Locale } from '../kernel/i18n/locale.js';
import { isoWithOffset, localDate } from '../kernel/zoned-time.js';
import { clockText, dateText, dayAndTimeText, timeText } from '../web/spoken-times.js';
import type { StoredContent } from './invitation.rules.js';

/**
 * `Tuesday, 24 October 2023, 05:00–06:30, Singapore Standard Time (UTC+08:00)`: when it is on the reader's own clock. Undefined
 * where that shows what the venue's shows, and for whole days, which are the venue's.
 */
export function ownTime(
  { entry: { when }, isEndOpen }: Pick<StoredContent, 'entry' | 'isEndOpen'>,
  zone: string | null,
  locale: Locale,
): string | undefined {
  if (zone === null || when.kind === 'all-day') return undefined;
  const [start, end] = [new Date(when.start), new Date(when.end)];
  const agrees = (instant: Date) => isoWithOffset(instant, zone) === isoWithOffset(instant, when.zone);
  if (agrees(start) && agrees(end)) return undefined;
  const last = localDate(end, zone);
  if (isEndOpen || last === localDate(start, zone)) {
    return dayAndTimeText(start, isEndOpen ? null : end, zone, locale);
  }
  const begins = `${dateText(localDate(start, zone), locale)}, ${clockText(start, zone, locale)}`;
  return `${begins}–${dateText(last, locale)}, ${timeText(end, null, zone, locale)}`;
}
