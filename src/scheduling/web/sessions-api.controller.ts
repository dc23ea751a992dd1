import { Controller, Get } from '@nestjs/common';
import { Config } from '../../kernel/config/env.js';
import { Database } from '../../kernel/database/database.js';
import { Public } from '../../kernel/http/permissions.js';
import { fallbackLocale } from '../../kernel/i18n/locale.js';
import { isoWithOffset } from '../../kernel/zoned-time.js';
import { type ProgrammeItem, zoneOf } from '../programme-item.js';
import { ProgrammeQueries } from '../programme.queries.js';
import { sessionPath } from './item-parts.js';

@Controller('api/v1/sessions')
export class SessionsApiController {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly programme: ProgrammeQueries,
  ) {}

  @Public()
  @Get()
  async index() {
    const items = await this.database.read((em) => this.programme.all(em));
    return { items: items.map((item) => presentSession(item, this.config.baseUrl)), total: items.length };
  }
}

/** `start` and `end` are null while the hours are not known; `date` may be known without them. */
function presentSession(item: ProgrammeItem, origin: string) {
  const timezone = zoneOf(item);
  const moment = (instant: Date | null) => instant && isoWithOffset(instant, timezone);
  const { id, kind, title, abstract, access, track, block, room, venue } = item;
  return {
    id,
    kind,
    title,
    abstract,
    status: item.state,
    cancellationReason: item.cancellationReason,
    start: moment(item.startsAt),
    end: moment(item.endsAt),
    timezone,
    date: item.onDate,
    untilDate: item.untilDate,
    venue: venue && { id: venue.id, name: venue.name },
    room: room && { id: room.id, name: room.name, floor: room.floor },
    track: track && { id: track.id, name: track.name },
    block,
    access,
    languages: item.languages,
    sdgTargets: item.sdgTargets,
    capacity: item.capacity,
    speakers: item.speakers.map((speaker) => ({ id: speaker.id, name: speaker.name, role: speaker.role })),
    organizers: item.organizers.map(presentOrganization),
    partners: item.partners.map(presentOrganization),
    url: `${origin}${sessionPath(fallbackLocale, id)}`,
    updatedAt: item.updatedAt.toISOString(),
  };
}

const presentOrganization = ({ name, organizationId: id }: ProgrammeItem['organizers'][number]) => ({
  id,
  name,
});
