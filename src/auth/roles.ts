import { type Role, roles } from './account.entity.js';
import { type SessionScope, sessionScopes } from './sign-in-link.entity.js';

/** What each kind of session may do. The only place that knows roles; everybody else asks for a permission. */
const permissions: Record<SessionScope, ReadonlySet<string>> = {
  participant: new Set([
    'my.registration',
    'files.read',
    'my.programme',
    'my.calendar',
    'my.address',
    'my.personal-data',
    'my.speaking',
  ]),
  host: new Set(['my.co-events', 'my.personal-data']),
  speaker: new Set(['my.speaking', 'files.read', 'my.personal-data']),
  /** The delegations that have named her, and nobody else's. */
  'focal-point': new Set(['my.delegation', 'files.read', 'my.personal-data']),
  /** Within the regions and countries that an organizer has given her. */
  moderator: new Set(['co-events.moderate', 'statistics.read']),
  organizer: new Set([
    'organizer.home',
    'files.read',
    'messages.send',
    'registrations.merge',
    'registrations.read',
    'registrations.decide',
    'registrations.export',
    'registrations.invite',
    'quotas.set',
    'sessions.edit',
    'tracks.edit',
    'schedule.release',
    'speakers.edit',
    'rooms.edit',
    'programme.exchange',
    'interpreters.edit',
    'mail.read',
    'mail.steer',
    'inbox.read',
    'inbox.settle',
    'answers.read',
    'accounts.correct',
    'calendars.steer',
    'counters.decide',
    'audit.read',
    'co-events.moderate',
    'co-events.moderate-all',
    'co-events.moderators',
    'delegations.read',
    'delegations.manage',
    'delegations.accredit',
    'delegations.export',
    'participants.list',
    'personal-data.read',
    'personal-data.erase',
    'statistics.read',
  ]),
};

export const permissionsOf = (scope: SessionScope): ReadonlySet<string> => permissions[scope];

/** The account's role that a session of this scope needs; undefined for areas of one's own. */
export const roleFor = (scope: SessionScope): Role | undefined =>
  scope === 'organizer' || scope === 'moderator' ? scope : undefined;

/** The roles of accounts that may do it wherever they are signed in. */
export const rolesWith = (permission: string): Role[] =>
  roles.filter((role) => {
    const scope = signInScopeOf(role);
    return scope !== undefined && permissions[scope].has(permission);
  });

/** As what somebody with this role signs in; participants and hosts have lasting links instead. */
export const signInScopeOf = (role: Role): 'organizer' | 'moderator' | undefined =>
  role === 'participant' ? undefined : role;

/** Which of a browser's sessions a route may be about, the one that may do most first; none for a permission that nobody holds. */
export const scopesOf = (permission: string): SessionScope[] =>
  sessionScopes.filter((scope) => permissions[scope].has(permission)).reverse();
