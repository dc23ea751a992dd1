import { isZone } from '../../kernel/zones.js';
import { instantAt } from '../../kernel/zoned-time.js';

/** When somebody would rather have it. */
export interface ProposedTimes {
  startsAt: Date;
  endsAt: Date;
}

/**
 * Reads the times of a counter proposal as they were kept, `20231024T110000 Asia/Seoul`. Undefined where the client names its
 * zone in its own words, or gives a day only: then a person has to read it.
 */
export function proposedTimes({ start, end }: { start?: string; end?: string }): ProposedTimes | undefined {
  const [startsAt, endsAt] = [instantOf(start), instantOf(end)];
  return startsAt && endsAt && startsAt < endsAt ? { startsAt, endsAt } : undefined;
}

function instantOf(text = ''): Date | undefined {
  const [, date, hour, minute, utc, zone] =
    /^(\d{4}\d\d\d\d)T(\d\d)(\d\d)\d\d(Z?)(?: (\S+))?$/.exec(text) ?? [];
  if (!date || (!utc && !(zone && isZone(zone)))) return undefined;
  const local = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${hour ?? ''}:${minute ?? ''}`;
  const instant = utc ? new Date(`${local}:00Z`) : instantAt(local, zone ?? '');
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}
