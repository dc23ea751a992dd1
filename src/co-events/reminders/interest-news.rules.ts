import { coEventRules } from '../../../config/co-events.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { instantAt } from '../../kernel/zoned-time.js';
import type { ToldCoEvent } from '../co-event-interest.entity.js';
import { placeText, whenText } from '../co-event-words.js';
import type { CoEvent } from '../co-event.entity.js';

export const interestNews = ['moved', 'postponed', 'cancelled', 'reinstated'] as const;
export type InterestNews = (typeof interestNews)[number];

/** What matters to whoever wants to be there, in her language. */
export const toldOf = (coEvent: CoEvent, locale: Locale): ToldCoEvent => ({
  state: coEvent.state,
  when: whenText(coEvent, locale),
  where: placeText(coEvent, locale),
});

/** What she has to be told; undefined when nothing that matters is another. Where there is no date there is nothing to move. */
export function newsSince(told: ToldCoEvent, now: ToldCoEvent): InterestNews | undefined {
  if (now.state === 'cancelled' || now.state === 'postponed')
    return told.state === now.state ? undefined : now.state;
  if (told.state !== 'approved') return 'reinstated';
  return told.when === now.when && told.where === now.where ? undefined : 'moved';
}

/** The morning before its first day, on the clocks of the place. */
export function reminderDueAt({ onDate, zone }: Pick<CoEvent, 'onDate' | 'zone'>): Date {
  const dayBefore = new Date(Date.parse(`${onDate}T00:00:00Z`) - 24 * 3_600_000).toISOString().slice(0, 10);
  return instantAt(`${dayBefore}T${coEventRules.reminderAt}`, zone);
}

export type Reminding = 'wait' | 'remind' | 'skip';

/** Whoever has asked after the reminder would have left knows it well enough, and nobody is reminded of what has begun. */
export function remindingOf(
  coEvent: Pick<CoEvent, 'onDate' | 'zone' | 'startsAt'>,
  confirmedAt: Date,
  now: Date,
): Reminding {
  const dueAt = reminderDueAt(coEvent);
  if (now < dueAt) return 'wait';
  return confirmedAt >= dueAt || now >= coEvent.startsAt ? 'skip' : 'remind';
}
