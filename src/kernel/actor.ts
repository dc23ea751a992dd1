/** Who asks. Passed to whatever decides, never ambient. */
export type Actor = Anonymous | SignedIn;

export interface Anonymous {
  kind: 'anonymous';
}

/** Signed in by a link: an organizer's one-time link, or the link to a participant's own area. */
export interface SignedIn {
  kind: 'organizer' | 'participant';
  accountId: string;
  /** Of the account, as records name it. */
  email: string;
  permissions: ReadonlySet<string>;
}

export const anonymous: Anonymous = { kind: 'anonymous' };

export const can = (actor: Actor, permission: string): boolean =>
  actor.kind !== 'anonymous' && actor.permissions.has(permission);
