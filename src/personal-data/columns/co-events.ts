import { CoEventChange } from '../../co-events/co-event-change.entity.js';
import { CoEventDecision } from '../../co-events/co-event-decision.entity.js';
import { CoEventHost } from '../../co-events/co-event-host.entity.js';
import { CoEventInterest } from '../../co-events/co-event-interest.entity.js';
import { CoEventNotice } from '../../co-events/co-event-notice.entity.js';
import { CoEventOrganization } from '../../co-events/co-event-organization.entity.js';
import { CoEventReport } from '../../co-events/co-event-report.entity.js';
import { CoEvent } from '../../co-events/co-event.entity.js';
import { CoEventCount } from '../../co-events/hosting/co-event-count.entity.js';
import { IcalSource } from '../../co-events/ical-source.entity.js';
import { CoEventSheet } from '../../co-events/imports/co-event-sheet.entity.js';
import { ModeratorAssignment } from '../../co-events/moderator-assignment.entity.js';
import { CoEventDraft } from '../../co-events/submission/co-event-draft.entity.js';
import { all, another, column, declare, impersonal, ofAccount, ofAddress } from '../declaration.js';

/** Co-events are public; those who offer them, judge them and ask to be reminded of them are not. */
export const coEvents = [
  declare(CoEvent, {
    columns: {
      ...impersonal(
        'id',
        'uid',
        'state',
        'listed',
        'title',
        'text',
        'kind',
        'observance',
        'theme',
        'sdgTargets',
      ),
      ...impersonal(
        'mode',
        'country',
        'city',
        'cityKey',
        'venue',
        'address',
        'latitude',
        'longitude',
        'zone',
      ),
      ...impersonal(
        'allDay',
        'onDate',
        'untilDate',
        'startsAt',
        'endsAt',
        'overAt',
        'days',
        'previousStartsAt',
      ),
      ...impersonal(
        'websiteUrl',
        'registrationUrl',
        'registrationClosesAt',
        'languages',
        'imageId',
        'imageAlt',
      ),
      ...impersonal(
        'accessibility',
        'parentId',
        'source',
        'sourceKey',
        'sourceLinks',
        'statusNote',
        'searchText',
      ),
      ...impersonal('revision', 'sequence', 'waitingSince', 'createdAt', 'changedAt', 'publishedAt'),
      icalSourceId: 'coEventContact',
    },
  }),
  declare(CoEventOrganization, {
    columns: impersonal('coEventId', 'relation', 'position', 'name', 'organizationId'),
  }),
  declare(CoEventNotice, { columns: impersonal('coEventId', 'kind', 'sentAt') }),
  declare(CoEventCount, { columns: impersonal('coEventId', 'onDate', 'views', 'downloads') }),
  declare(CoEventReport, {
    columns: {
      ...impersonal(
        'coEventId',
        'locale',
        'outcomes',
        'keyMessages',
        'recommendations',
        'inPerson',
        'online',
      ),
      ...impersonal('photos', 'submittedAt', 'updatedAt'),
    },
  }),
  declare(CoEventHost, {
    columns: all(
      'coEventContact',
      ...(['coEventId', 'accountId', 'name', 'phone', 'locale', 'consentVersion', 'consentedAt'] as const),
    ),
    rows: [{ datum: 'coEventContact' }],
    whose: ofAccount(),
  }),
  declare(CoEventDraft, {
    columns: {
      ...impersonal('id', 'parentId'),
      ...all('coEventContact', 'accountId', 'locale', 'typed', 'parts', 'createdAt', 'updatedAt'),
    },
    rows: [{ datum: 'coEventContact' }],
    whose: ofAccount(),
  }),
  declare(CoEventSheet, {
    columns: {
      ...impersonal('id', 'mapping', 'state'),
      ...all('coEventContact', 'accountId', 'name', 'rows', 'defaults', 'createdAt', 'confirmedAt'),
    },
    rows: [{ datum: 'coEventContact' }],
    whose: ofAccount(),
  }),
  declare(IcalSource, {
    columns: {
      ...impersonal('id', 'etag', 'lastModified', 'fetchedAt', 'nextFetchAt', 'failures'),
      ...all('coEventContact', 'accountId', 'url', 'defaults', 'state', 'problems', 'entries', 'createdAt'),
    },
    rows: [{ datum: 'coEventContact' }],
    whose: ofAccount(),
  }),
  declare(CoEventChange, {
    columns: { ...impersonal('coEventId', 'state', 'content', 'submittedAt'), submittedBy: 'coEventContact' },
  }),
  declare(CoEventDecision, {
    columns: {
      ...impersonal('id', 'coEventId', 'action', 'fromState', 'toState', 'reason', 'decidedAt'),
      decidedBy: another('coEventContact'),
    },
  }),
  declare(ModeratorAssignment, {
    columns: {
      ...all('moderator', 'accountId', 'scope', 'code', 'assignedAt', 'remindedAt'),
      assignedBy: another('moderator'),
    },
    rows: [{ datum: 'moderator' }],
    whose: ofAccount(),
  }),
  declare(CoEventInterest, {
    columns: {
      id: 'coEventReminder',
      ...all('coEventReminder', 'coEventId', 'email', 'emailKey', 'locale', 'state', 'wantsInvitation'),
      ...all('coEventReminder', 'createdAt', 'confirmedAt', 'remindedAt', 'toldSequence', 'told'),
    },
    rows: [{ datum: 'coEventReminder' }],
    starts: { reminder: column('reminded_at') },
    whose: ofAddress('email_key'),
  }),
];
