import { Controller, Get, Query } from '@nestjs/common';
import { Config } from '../../kernel/config/env.js';
import { Database } from '../../kernel/database/database.js';
import { Invalid } from '../../kernel/errors.js';
import { Public } from '../../kernel/http/permissions.js';
import { fallbackLocale } from '../../kernel/i18n/locale.js';
import { isoWithOffset } from '../../kernel/zoned-time.js';
import { type ProgrammeItem, zoneOf } from '../programme-item.js';
import { choiceOf } from '../programme/programme-choice.js';
import { ProgrammeFinder } from '../programme/programme-finder.js';
import { ProgrammeMemory } from '../programme/programme-memory.js';
import { refusedFilters } from '../programme/refused-filters.js';
import { sessionPath } from './item-parts.js';

@Controller('api/v1/sessions')
export class SessionsApiController {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly memory: ProgrammeMemory,
    private readonly finder: ProgrammeFinder,
  ) {}

  @Public()
  @Get()
  async index(@Query() query: Record<string, unknown>) {
    const programme = await this.database.read((em) => this.memory.read(em));
    const refused = refusedFilters(query, programme);
    if (Object.keys(refused).length > 0) throw new Invalid(refused);
    const found = this.finder.find(programme, choiceOf(query));
    const items = found.map(({ item }) => presentSession(item, this.config.baseUrl));
    return { items, total: items.length };
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
    mode: item.mode,
    languages: item.languages,
    interpretedLanguages: item.interpretedLanguages,
    sdgTargets: item.sdgTargets,
    capacity: item.capacity,
    speakers: item.speakers.map((speaker) => ({ id: speaker.id, name: speaker.name, role: speaker.role })),
    organizers: item.organizers.map(presentOrganization),
    partners: item.partners.map(presentOrganization),
    agenda: item.agenda.map(({ title: of, minutes, speakers }) => ({ title: of, minutes, speakers })),
    url: `${origin}${sessionPath(fallbackLocale, id)}`,
    updatedAt: item.updatedAt.toISOString(),
  };
}

const presentOrganization = ({ name, organizationId: id }: ProgrammeItem['organizers'][number]) => ({
  id,
  name,
});
