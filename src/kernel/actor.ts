/** Who asks. Passed to whatever decides, never ambient. */
export type Actor = Anonymous | SignedIn;

export interface Anonymous {
  kind: 'anonymous';
}

/** Signed in by a link: a one-time link of somebody who works for the forum, or the lasting link to an area of one's own. */
export interface SignedIn {
  kind: 'organizer' | 'moderator' | 'focal-point' | 'host' | 'speaker' | 'participant';
  accountId: string;
  /** Of the account, as records name it. */
  email: string;
  permissions: ReadonlySet<string>;
}

export const anonymous: Anonymous = { kind: 'anonymous' };

export const can = (actor: Actor, permission: string): boolean =>
  actor.kind !== 'anonymous' && actor.permissions.has(permission);
