import { Controller, Get, Query } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../../kernel/config/env.js';
import { Database } from '../../kernel/database/database.js';
import { Public } from '../../kernel/http/permissions.js';
import { fallbackLocale } from '../../kernel/i18n/locale.js';
import { isoWithOffset } from '../../kernel/zoned-time.js';
import type { CoEventOrganization } from '../co-event-organization.entity.js';
import type { CoEvent } from '../co-event.entity.js';
import { CoEventsQueries } from '../co-events.queries.js';
import { filterOf, searchOf } from './co-event-search.js';
import { coEventPath } from '../co-event-words.js';

const mostItems = 500;
const usualItems = 100;

/** The co-events for programs, with the filters of the list, but also with those that are over. */
@Controller('api/v1/co-events')
export class CoEventsApiController {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly database: Database,
    private readonly coEvents: CoEventsQueries,
  ) {}

  /** `total` counts all that match; `items` are at most `limit` of them from `offset` on. */
  @Public()
  @Get()
  async index(@Query() query: Record<string, unknown>) {
    const filter = filterOf({ ...searchOf(query), past: 'yes' }, this.clock.now());
    const limit = Math.min(mostItems, wholeNumber(query.limit) ?? usualItems);
    return this.database.read(async (em) => {
      const { total, rows } = await this.coEvents.page(em, filter, wholeNumber(query.offset) ?? 0, limit);
      const ids = rows.map(({ id }) => id);
      const bodies = Map.groupBy(await this.coEvents.organizationsOf(em, ids), (body) => body.coEventId);
      const items = rows.map((row) => presentCoEvent(row, bodies.get(row.id) ?? [], this.config.baseUrl));
      return { items, total };
    });
  }
}

const wholeNumber = (value: unknown): number | undefined =>
  typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : undefined;

function presentCoEvent(coEvent: CoEvent, bodies: readonly CoEventOrganization[], origin: string) {
  const { id, kind, observance, title, text, mode } = coEvent;
  const named = (relation: CoEventOrganization['relation']) =>
    bodies
      .filter((body) => body.relation === relation)
      .map(({ name, organizationId }) => ({ id: organizationId, name }));
  return {
    id,
    kind,
    observance,
    title,
    text,
    status: statusOf(coEvent),
    statusNote: coEvent.statusNote,
    ...timesOf(coEvent),
    mode,
    ...placeOf(coEvent),
    languages: coEvent.languages,
    sdgTargets: coEvent.sdgTargets,
    organizers: named('organizer'),
    partners: named('partner'),
    partOf: coEvent.parentId,
    website: coEvent.websiteUrl,
    url: `${origin}${coEventPath(fallbackLocale, id)}`,
    calendar: `${origin}/calendar/co-events/${id}.ics`,
    updatedAt: coEvent.changedAt.toISOString(),
  };
}

/** Of whole days `start` and `end` are null, and `date` and `untilDate` say all; `end` is null also where it is not known. */
function timesOf({ allDay, zone: timezone, startsAt, endsAt, ...coEvent }: CoEvent) {
  const moment = (instant: Date | null) => instant && isoWithOffset(instant, timezone);
  return {
    allDay,
    start: allDay ? null : moment(startsAt),
    end: allDay ? null : moment(endsAt),
    previousStart: moment(coEvent.previousStartsAt),
    timezone,
    date: coEvent.onDate,
    untilDate: coEvent.untilDate,
    endKnown: endsAt !== null,
    days: coEvent.days,
    registration: { url: coEvent.registrationUrl, closes: moment(coEvent.registrationClosesAt) },
  };
}

const placeOf = ({ country, city, venue, address, latitude, longitude }: CoEvent) => ({
  country,
  city,
  venue,
  address,
  latitude,
  longitude,
});

const statusOf = ({ state }: CoEvent): 'scheduled' | 'postponed' | 'cancelled' =>
  state === 'postponed' || state === 'cancelled' ? state : 'scheduled';
