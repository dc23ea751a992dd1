import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountMoved } from '../auth/account.events.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { RegistrationMerged, RegistrationMergeUndone } from '../registration/duplicates/duplicates.events.js';
import {
  RegistrationApproved,
  RegistrationCorrected,
  RegistrationDeclined,
  RegistrationWithdrawn,
} from '../registration/registration.events.js';
import {
  ProgrammeEntryAdded,
  ProgrammeEntryRemoved,
  SessionCancelled,
  SessionChanged,
  SessionMoved,
  SessionReinstated,
} from '../sessions/sessions.events.js';
import { FeedItemsService } from './feed-items.service.js';
import { FeedPreparation } from './feed-preparation.js';
import { HeldUpdatesService } from './held-updates.service.js';
import { ParticipantCalendarsService } from './participant-calendars.service.js';

/** News that calendars show. All of it is worked off at the end of its transaction, so that many edits make one mail. */
@Injectable()
export class CalendarSubscriptions implements OnModuleInit {
  /** The sessions that each transaction has changed so far: a release changes hundreds. */
  private readonly changed = new WeakMap<EntityManager, Set<string>>();

  constructor(
    private readonly events: DomainEvents,
    private readonly feedItems: FeedItemsService,
    private readonly held: HeldUpdatesService,
    private readonly participants: ParticipantCalendarsService,
    private readonly feeds: FeedPreparation,
  ) {}

  onModuleInit(): void {
    for (const news of [SessionChanged, SessionMoved, SessionCancelled, SessionReinstated]) {
      this.events.on(news, (em, { sessionId }) => {
        this.changed.set(em, (this.changed.get(em) ?? new Set()).add(sessionId));
        return this.settle(em, 'sessions', () => this.followSessions(em));
      });
      this.events.onCommitted(news, () => this.feeds.markChanged());
    }
    for (const news of [ProgrammeEntryAdded, ProgrammeEntryRemoved]) {
      this.events.on(news, (em, { accountId, sessionId }) =>
        this.settle(em, `entry:${accountId}:${sessionId}`, () =>
          this.participants.followEntry(em, accountId, sessionId),
        ),
      );
    }
    for (const news of [
      RegistrationApproved,
      RegistrationCorrected,
      RegistrationDeclined,
      RegistrationWithdrawn,
    ]) {
      this.events.on(news, (em, { accountId }) =>
        this.settle(em, `account:${accountId}`, () => this.participants.follow(em, accountId)),
      );
    }
    this.events.on(RegistrationMerged, async (em, { merged, handed }) => {
      handed['personal-feed'] = await this.participants.presentFeeds(em, merged.accountId);
    });
    this.events.on(RegistrationMergeUndone, async (em, { kept, merged, handed, wasSeen }) => {
      await this.participants.reopenFeeds(em, merged.accountId, handed['personal-feed'] ?? []);
      this.events.beforeCommit(em, `calendar:parted:${kept.accountId}`, (later) =>
        this.participants.followMove(later, kept.accountId, wasSeen),
      );
    });
    this.events.on(AccountMoved, (em, { accountId, wasCorrected }) =>
      this.settle(em, `moved:${accountId}`, () => this.participants.followMove(em, accountId, wasCorrected)),
    );
  }

  private async followSessions(em: EntityManager): Promise<void> {
    const sessionIds = [...(this.changed.get(em) ?? [])];
    this.changed.delete(em);
    await this.feedItems.refreshSessions(em, sessionIds);
    await this.held.followSessions(em, sessionIds);
  }

  private settle(em: EntityManager, key: string, work: () => Promise<void>): Promise<void> {
    this.events.beforeCommit(em, `calendar:${key}`, work);
    return Promise.resolve();
  }
}
