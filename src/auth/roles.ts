import { type SessionScope, sessionScopes } from './sign-in-link.entity.js';

/** What each kind of session may do. The only place that knows roles; everybody else asks for a permission. */
const permissions: Record<SessionScope, ReadonlySet<string>> = {
  participant: new Set(['my.registration', 'my.programme', 'my.calendar']),
  organizer: new Set([
    'organizer.home',
    'registrations.read',
    'registrations.decide',
    'registrations.export',
    'sessions.edit',
    'mail.read',
    'mail.steer',
    'inbox.read',
    'inbox.settle',
    'answers.read',
    'audit.read',
  ]),
};

export const permissionsOf = (scope: SessionScope): ReadonlySet<string> => permissions[scope];

/** Which of a browser's sessions a route is about; undefined for a permission that nobody holds. */
export const scopeOf = (permission: string): SessionScope | undefined =>
  sessionScopes.find((scope) => permissions[scope].has(permission));
