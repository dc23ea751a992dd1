import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import type { CoEvent } from '../co-events/co-event.entity.js';
import {
  CoEventCancelled,
  CoEventChanged,
  CoEventMoved,
  CoEventPostponed,
  CoEventPublished,
  CoEventReinstated,
} from '../co-events/co-events.events.js';
import { CoEventsQueries } from '../co-events/co-events.queries.js';
import type { CalendarFile } from '../ics/calendar-file.js';
import { assertWritable } from '../ics/writable.js';
import { calendarPieces } from '../ics/write-calendar.js';
import { edition } from '../../config/edition.js';
import { Clock } from '../kernel/clock.js';
import { Config } from '../kernel/config/env.js';
import { Database } from '../kernel/database/database.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { log } from '../kernel/log.js';
import type { CoEventWithBodies } from './co-event-entry.js';
import { coEventFile, type CoEventFeedName } from './co-event-feed-address.js';
import { coEventDownload, coEventFeed, filterOf, mostEntries } from './co-event-feed.js';
import type { FeedAnswer } from './feed-bodies.js';
import { FeedStore } from './feed-store.js';
import type { FeedFrame } from './programme-feed.js';
import { sequenceFloor } from './sequence-floor.js';
import { publisherOf } from './session-entry.js';

/** Who publishes, and when. */
@Injectable()
export class FeedContext {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  frame(locale: Locale): FeedFrame {
    return { locale, publisher: publisherOf(this.config), refreshInterval: 'PT1H' };
  }
}

/** The calendars of co-events: all, those of a place or kind, one. Their marks are those of the rows, which rise with what is shown. */
@Injectable()
export class CoEventFeeds implements OnModuleInit {
  private changes = 0;

  constructor(
    private readonly context: FeedContext,
    private readonly database: Database,
    private readonly events: DomainEvents,
    private readonly coEvents: CoEventsQueries,
    private readonly store: FeedStore,
    @Inject(log) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    for (const news of [
      CoEventPublished,
      CoEventChanged,
      CoEventMoved,
      CoEventPostponed,
      CoEventCancelled,
      CoEventReinstated,
    ])
      this.events.onCommitted(news, () => {
        this.changes += 1;
      });
  }

  async find(name: CoEventFeedName, locale: Locale): Promise<FeedAnswer> {
    const body = await this.store.get({
      key: `${coEventFile(name)}:${locale}`,
      state: String(this.changes),
      file: () =>
        this.database.read(async (em) => {
          const file = await this.file(em, name, this.context.frame(locale));
          return file && calendarPieces(raised(this.writable(file), await sequenceFloor(em)));
        }),
      isStored: isOneOfFew(name),
    });
    return body ? { kind: 'feed', body } : { kind: 'not-found' };
  }

  private async file(
    em: EntityManager,
    name: CoEventFeedName,
    frame: FeedFrame,
  ): Promise<CalendarFile | undefined> {
    if (name.kind === 'co-event') {
      const published = await this.coEvents.byId(em, name.id);
      return published ? coEventDownload(published, frame) : undefined;
    }
    const filter = filterOf(name);
    const found = await this.coEvents.all(em, filter, mostEntries + 1);
    if (found.length <= mostEntries) {
      return coEventFeed(name, await this.withBodies(em, found), frame, false);
    }
    const ahead = { ...filter, notOverAt: this.context.now() };
    const kept = await this.coEvents.all(em, ahead, mostEntries);
    return coEventFeed(name, await this.withBodies(em, kept), frame, true);
  }

  /** What one host has given must not keep the entries of all others back. */
  private writable(file: CalendarFile): CalendarFile {
    const events = file.events.filter((event) => {
      try {
        assertWritable({ ...file, events: [event] });
        return true;
      } catch (error) {
        this.logger.error({ err: error }, 'entry left out of the feeds of co-events');
        return false;
      }
    });
    // A file in which nothing is left has to name a zone.
    return events.length < file.events.length ? { displayZone: edition.zone, ...file, events } : file;
  }

  private async withBodies(em: EntityManager, coEvents: CoEvent[]): Promise<CoEventWithBodies[]> {
    const all = await this.coEvents.organizationsOf(
      em,
      coEvents.map(({ id }) => id),
    );
    const byCoEvent = Map.groupBy(all, ({ coEventId }) => coEventId);
    return coEvents.map((coEvent) => ({ coEvent, organizations: byCoEvent.get(coEvent.id) ?? [] }));
  }
}

/** Cities and single co-events are without number. */
const isOneOfFew = (name: CoEventFeedName): boolean =>
  name.kind === 'co-events' || (name.kind === 'co-events-of' && name.part !== 'city');

/** Rows count on from where the backup had them, so that all of them are raised alike. */
const raised = (file: CalendarFile, floor: number): CalendarFile => ({
  ...file,
  events: file.events.map((event) => ({ ...event, sequence: event.sequence + floor })),
});
