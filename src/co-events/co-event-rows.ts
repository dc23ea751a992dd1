import { instantAt, wallClock } from '../kernel/zoned-time.js';
import type { CoEventContent } from './co-event-content.js';
import type { CoEventOrganization } from './co-event-organization.entity.js';
import { periodOf } from './co-event-period.rules.js';
import { searchTextOf } from './co-event.rules.js';
import type { CoEvent } from './co-event.entity.js';
import { cityKey } from './places/cities.js';

/** The columns that say what `content` says, apart from the organizations, which have rows of their own. */
export function columnsOf(content: CoEventContent) {
  const { organizations: _organizations, registrationDeadline, ...said } = content;
  const { startsOn: _startsOn, startTime: _startTime, endsOn: _endsOn, endTime: _endTime, ...same } = said;
  return {
    ...same,
    ...periodOf(content),
    cityKey: content.city === null ? null : cityKey(content.country, content.city),
    registrationClosesAt:
      registrationDeadline === null ? null : instantAt(registrationDeadline, content.zone),
    searchText: searchTextOf(content),
  };
}

/** What the row says, in the host's words: the inverse of `columnsOf` for content that is `tidied`. */
export function contentOf(row: CoEvent, organizations: readonly CoEventOrganization[]): CoEventContent {
  const { zone, allDay, endsAt, onDate, untilDate } = row;
  const timeOf = (instant: Date) => wallClock(instant, zone).slice(11, 16);
  return {
    title: row.title,
    text: row.text,
    kind: row.kind,
    observance: row.observance,
    theme: row.theme,
    sdgTargets: row.sdgTargets,
    mode: row.mode,
    country: row.country,
    city: row.city,
    venue: row.venue,
    address: row.address,
    latitude: row.latitude,
    longitude: row.longitude,
    zone,
    startsOn: onDate,
    startTime: allDay ? null : timeOf(row.startsAt),
    endsOn: endsAt || untilDate > onDate ? untilDate : null,
    endTime: endsAt && !allDay ? timeOf(endsAt) : null,
    days: row.days,
    websiteUrl: row.websiteUrl,
    registrationUrl: row.registrationUrl,
    registrationDeadline: row.registrationClosesAt && wallClock(row.registrationClosesAt, zone).slice(0, 16),
    languages: row.languages,
    imageId: row.imageId,
    imageAlt: row.imageAlt,
    accessibility: row.accessibility,
    organizations: organizations.map(({ relation, name, organizationId }) => ({
      relation,
      name,
      organizationId,
    })),
  };
}

/** The rows of the organizers and partners, numbered within each. */
export function organizationRows(coEventId: string, content: CoEventContent): CoEventOrganization[] {
  return (['organizer', 'partner'] as const).flatMap((relation) =>
    content.organizations
      .filter((organization) => organization.relation === relation)
      .map((organization, position) => ({ ...organization, coEventId, position })),
  );
}
