/** What somebody of the secretariat has to do. */
export const ownTasks = [
  'decide',
  'review',
  'attention',
  'held',
  'credentials',
  'duplicates',
  'organizations',
  'letters-unsent',
  'erasures',
  'inbox',
  'mails-failed',
  'addresses',
  'co-events',
] as const;

/** What others have been asked, and may have to be asked again. */
export const askedOfOthers = ['focal-points', 'offers', 'letters-unanswered'] as const;

export type TaskName = (typeof ownTasks)[number] | (typeof askedOfOthers)[number];

/** Work of one kind that is still to be done. */
export interface OpenWork {
  readonly count: number;
  /** Since when the oldest waits. */
  readonly since?: Date | undefined;
  /** When the first of it happens by itself, such as an offer that lapses. */
  readonly until?: Date | undefined;
}

/** Where one goes to do it; the oldest stands first there. */
export const taskPaths: Record<TaskName, string> = {
  decide: '/organizer/registrations?state=submitted&sort=submitted&direction=ascending',
  review: '/organizer/registrations?state=under_review&sort=submitted&direction=ascending',
  attention: '/organizer/registrations?attention=yes',
  held: '/organizer/bulk-decisions',
  credentials: '/organizer/delegations?accreditation=submitted',
  duplicates: '/organizer/duplicates',
  organizations: '/organizer/proposed-organizations',
  'letters-unsent': '/organizer/delegations?letter=not_sent',
  erasures: '/organizer/personal-data',
  inbox: '/organizer/inbox',
  'mails-failed': '/organizer/outbox?state=failed',
  addresses: '/organizer/addresses',
  'co-events': '/moderation',
  'focal-points': '/organizer/registrations?state=awaiting_focal_point&sort=submitted&direction=ascending',
  offers: '/organizer/registrations?state=waiting',
  'letters-unanswered': '/organizer/delegations?letter=unanswered',
};
