import { Controller, Get } from '@nestjs/common';
import { edition } from '../../../config/edition.js';
import { sdgTargets } from '../../../config/sdg-targets.js';
import { Config } from '../../kernel/config/env.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { coEventCalendarTexts } from '../co-event-calendar.texts.js';
import { feedPath, type PartKind } from '../feed-address.js';
import { partOf, type PublishedItem, type PublishedProgramme } from '../programme-parts.js';
import { PublishedProgrammes } from '../published-programmes.js';
import { subscriptionLinks } from '../subscription-links.js';
import { type OfferedFeed, subscribePage } from './subscribe.pages.js';
import { subscribeTexts } from './subscribe.texts.js';

/** How everybody subscribes to the programme and its parts. */
@Controller('calendar')
export class SubscribeController {
  constructor(
    private readonly config: Config,
    private readonly programmes: PublishedProgrammes,
  ) {}

  @Public()
  @Get()
  async index(@CurrentLocale() locale: Locale): Promise<Page> {
    const programme = await this.programmes.read();
    const ids = (strands: readonly { id: string }[]) => strands.map(({ id }) => id);
    const parts = (kind: PartKind, among: string[]) => this.parts(programme, kind, among, locale);
    return subscribePage(locale, {
      programme: this.whole(programme, locale),
      days: parts(
        'day',
        edition.days.map((day) => day.date),
      ),
      tracks: parts('track', ids(programme.tracks)),
      rooms: filled(parts('room', ids(programme.rooms))),
      languages: filled(parts('language', [...locales])),
      targets: filled(parts('target', [...sdgTargets])),
      coEvents: subscriptionLinks(
        this.config.baseUrl,
        feedPath({ kind: 'co-events' }, locale),
        coEventCalendarTexts.in(locale)('feed.all', { forum: edition.acronym }),
      ),
    });
  }

  private whole({ items }: PublishedProgramme, locale: Locale): OfferedFeed {
    const title = subscribeTexts.in(locale)('programme-title');
    const path = feedPath({ kind: 'programme' }, locale);
    const links = subscriptionLinks(this.config.baseUrl, path, edition.acronym);
    return { id: 'programme', title, count: datedIn(items), links };
  }

  private parts(
    programme: PublishedProgramme,
    kind: PartKind,
    ids: readonly string[],
    locale: Locale,
  ): OfferedFeed[] {
    return ids.flatMap((id) => {
      const name = { kind, id };
      const part = partOf(programme, name, locale);
      if (!part?.title) return [];
      const { title, items } = part;
      const calendarName = `${edition.acronym}: ${title}`;
      const links = subscriptionLinks(this.config.baseUrl, feedPath(name, locale), calendarName);
      return [{ id: `${kind}-${id}`, title, count: datedIn(items), links }];
    });
  }
}

const filled = (feeds: OfferedFeed[]): OfferedFeed[] => feeds.filter((feed) => feed.count > 0);

const datedIn = (items: readonly PublishedItem[]): number =>
  items.filter(({ item }) => item.onDate !== null).length;
