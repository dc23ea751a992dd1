import type { Locale } from '../../kernel/i18n/locale.js';
import { dateText, dayAndTimeText } from '../../web/spoken-times.js';
import type { PlannedSession } from '../planning/import-plan.js';

/** When a session would be, with the zone; nothing while that is not known. */
export function plannedTimes({ zone, write: { slot } }: PlannedSession, locale: Locale): string {
  if (slot?.startsAt) return dayAndTimeText(slot.startsAt, slot.endsAt, zone, locale);
  return slot?.onDate ? dateText(slot.onDate, locale) : '';
}
