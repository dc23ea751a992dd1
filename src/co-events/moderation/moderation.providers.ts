import { CoEventModerationService } from '../co-event-moderation.service.js';
import { ModerationQueue } from '../moderation-queue.queries.js';
import { ModeratorScopes } from '../moderator-scopes.queries.js';
import { ModerationRecords } from './moderation-record.queries.js';
import { ModerationReminders } from './moderation-reminders.service.js';
import { Moderators } from './moderators.queries.js';
import { ModeratorsService } from './moderators.service.js';

/** What moderators need. */
export const moderationProviders = [
  CoEventModerationService,
  ModerationQueue,
  ModerationRecords,
  ModerationReminders,
  ModeratorScopes,
  Moderators,
  ModeratorsService,
];
