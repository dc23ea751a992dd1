import { access } from './columns/access.js';
import { calendars } from './columns/calendars.js';
import { coEvents } from './columns/co-events.js';
import { delegations } from './columns/delegations.js';
import { mails } from './columns/mails.js';
import { own } from './columns/own.js';
import { messages } from './columns/messages.js';
import { duplicates } from './columns/duplicates.js';
import { people } from './columns/people.js';
import { programme } from './columns/programme.js';
import { registrations } from './columns/registrations.js';
import { speaking } from './columns/speaking.js';
import type { DeclaredEntity } from './declaration.js';

/**
 * Every table of the application with every column. The purge, a person's own data and erasure are derived from it; a test
 * compares it with the schema.
 */
export const declarations: readonly DeclaredEntity[] = [
  ...registrations,
  ...duplicates,
  ...messages,
  ...people,
  ...delegations,
  ...programme,
  ...speaking,
  ...calendars,
  ...coEvents,
  ...mails,
  ...access,
  ...own,
];
