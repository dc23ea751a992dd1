import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import { dateFormat } from '../../kernel/i18n/date-format.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { isoWithOffset } from '../../kernel/zoned-time.js';
import { Badge, type BadgeTone } from '../../web/components/badge.js';
import { mailTexts } from '../mail.texts.js';
import type { OutboxMessage } from '../outbox-message.entity.js';
import type { OutboxState } from '../outbox.states.js';

const tones: Record<OutboxState, BadgeTone> = {
  queued: 'info',
  sending: 'info',
  retrying: 'warning',
  withheld: 'warning',
  sent: 'success',
  bounced: 'danger',
  failed: 'danger',
  aborted: 'neutral',
};

export const StateBadge = ({ locale, state }: { locale: Locale; state: OutboxState }): VNode => (
  <Badge tone={tones[state]}>{mailTexts.in(locale)(`state.${state}`)}</Badge>
);

/** Invitation or cancellation, for a mail that carries one. */
export function CalendarBadge({ locale, entry }: { locale: Locale; entry: OutboxMessage }): VNode | null {
  if (!entry.calendarMethod) return null;
  return <Badge>{mailTexts.in(locale)(`calendar.${entry.calendarMethod}`)}</Badge>;
}

/** Date and time at the venue, with its zone. */
export const forumTimeText = (locale: Locale, at: Date): string =>
  dateFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: edition.zone,
    timeZoneName: 'short',
  }).format(at);

export const ForumTime = ({ locale, at }: { locale: Locale; at: Date }): VNode => (
  <time datetime={isoWithOffset(at, edition.zone)}>{forumTimeText(locale, at)}</time>
);
