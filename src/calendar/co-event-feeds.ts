import { Injectable, type OnModuleInit } from '@nestjs/common';
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
import { type CalendarPieces, calendarPieces } from '../ics/write-calendar.js';
import { Clock } from '../kernel/clock.js';
import { Config } from '../kernel/config/env.js';
import { Database } from '../kernel/database/database.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import type { Locale } from '../kernel/i18n/locale.js';
import type { CoEventWithBodies } from './co-event-entry.js';
import { coEventFile, type CoEventFeedName } from './co-event-feed-address.js';
import { coEventDownload, coEventFeed, filterOf, mostEntries } from './co-event-feed.js';
import type { FeedAnswer } from './feed-bodies.js';
import { FeedStore } from './feed-store.js';
import type { FeedFrame } from './programme-feed.js';
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
      file: () => this.database.read((em) => this.file(em, name, this.context.frame(locale))),
    });
    return body ? { kind: 'feed', body } : { kind: 'not-found' };
  }

  private async file(
    em: EntityManager,
    name: CoEventFeedName,
    frame: FeedFrame,
  ): Promise<CalendarPieces | undefined> {
    if (name.kind === 'co-event') {
      const published = await this.coEvents.byId(em, name.id);
      return published ? calendarPieces(coEventDownload(published, frame)) : undefined;
    }
    const filter = filterOf(name);
    const found = await this.coEvents.all(em, filter, mostEntries + 1);
    if (found.length <= mostEntries) {
      return calendarPieces(coEventFeed(name, await this.withBodies(em, found), frame, false));
    }
    const ahead = { ...filter, notOverAt: this.context.now() };
    const kept = await this.coEvents.all(em, ahead, mostEntries);
    return calendarPieces(coEventFeed(name, await this.withBodies(em, kept), frame, true));
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
