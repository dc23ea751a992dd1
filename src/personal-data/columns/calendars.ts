import { CalendarPreference } from '../../calendar/calendar-preference.entity.js';
import { ChangeNotice } from '../../calendar/change-mails/change-notice.entity.js';
import { CoEventInvitation } from '../../calendar/co-events/co-event-invitation.entity.js';
import { FeedItem } from '../../calendar/feed-item.entity.js';
import { HeldUpdate } from '../../calendar/held-update.entity.js';
import { Invitation } from '../../calendar/invitation.entity.js';
import { PersonalFeed } from '../../calendar/personal-feed.entity.js';
import { InvitationAnswer } from '../../calendar/replies/invitation-answer.entity.js';
import { UnconfirmedReply } from '../../calendar/replies/unconfirmed-reply.entity.js';
import { StoredFeed } from '../../calendar/stored-feed.entity.js';
import { all, declare, impersonal, notPersonal, ofAccount, type RowSql } from '../declaration.js';

const ofInvitation: RowSql = (row) =>
  `${row}.invitation_id IN (SELECT mine.id FROM invitation mine WHERE mine.account_id = :account)`;

/** How the forum came into people's calendars, and what they answered. */
export const calendars = [
  declare(FeedItem, {
    columns: impersonal('sessionId', 'fingerprint', 'sequence', 'stampedAt', 'createdAt'),
  }),
  declare(StoredFeed, { columns: impersonal('key', 'text', 'lastModified') }),
  declare(HeldUpdate, { columns: impersonal('sessionId', 'dueAt') }),
  declare(PersonalFeed, {
    columns: { tokenHash: notPersonal, ...all('calendar', 'accountId', 'version', 'createdAt', 'revokedAt') },
    rows: [{ datum: 'calendar' }],
    whose: ofAccount(),
  }),
  declare(CalendarPreference, {
    columns: all('calendar', 'accountId', 'delivery', 'zone', 'changeMails'),
    rows: [{ datum: 'calendar' }],
    whose: ofAccount(),
  }),
  declare(ChangeNotice, {
    columns: all('calendar', 'accountId', 'since', 'dueAt'),
    rows: [{ datum: 'calendar' }],
    whose: ofAccount(),
  }),
  declare(Invitation, {
    columns: {
      id: notPersonal,
      ...all('calendar', 'accountId', 'sessionId', 'uid', 'sequence', 'stampedAt', 'state', 'partstat'),
      ...all('calendar', 'timeAndPlace', 'content', 'address', 'firstMessageId'),
    },
    rows: [{ datum: 'calendar' }],
    whose: ofAccount(),
  }),
  declare(InvitationAnswer, {
    columns: {
      ...impersonal('id', 'invitationId'),
      ...all(
        'calendarAnswer',
        'sequence',
        'answer',
        'way',
        'wasOutdated',
        'stampedAt',
        'answeredAt',
        'comment',
      ),
    },
    rows: [{ datum: 'calendarAnswer' }],
    whose: ofInvitation,
  }),
  declare(UnconfirmedReply, {
    columns: {
      ...impersonal('id', 'invitationId'),
      ...all('calendarAnswer', 'sequence', 'answer', 'askedAt'),
    },
    rows: [{ datum: 'calendarAnswer' }],
    whose: ofInvitation,
  }),
  declare(CoEventInvitation, {
    columns: {
      interestId: notPersonal,
      ...all('coEventReminder', 'uid', 'sequence', 'stampedAt', 'state', 'partstat', 'timeAndPlace'),
      ...all('coEventReminder', 'content', 'address', 'firstMessageId'),
    },
    rows: [{ datum: 'coEventReminder' }],
    starts: {
      reminder: (row) =>
        `(SELECT interest.reminded_at FROM co_event_interest interest WHERE interest.id = ${row}.interest_id)`,
    },
    whose: (row) =>
      `${row}.interest_id IN (SELECT mine.id FROM co_event_interest mine WHERE mine.email_key = :key)`,
  }),
];
