/** Blocking: it cannot take place like this. Warning: somebody will be harmed. Hint: it could be better. */
export const severities = ['blocking', 'warning', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What a conflict is about beside its items. */
export type SubjectKind = 'room' | 'equipment' | 'person' | 'team' | 'pair' | 'track';

/** All that can be wrong with a plan, each with its gravity and the kind of its subject; null where the items themselves are at odds. */
export const conflictRules = {
  'outside-forum': { severity: 'blocking', subject: null },
  'wrong-order': { severity: 'blocking', subject: null },
  'room-overlap': { severity: 'blocking', subject: 'room' },
  'room-closed': { severity: 'blocking', subject: 'room' },
  'venue-closed': { severity: 'blocking', subject: 'room' },
  'room-blocked': { severity: 'blocking', subject: 'room' },
  'turnover-too-short': { severity: 'warning', subject: 'room' },
  'room-full': { severity: 'blocking', subject: 'room' },
  'room-too-small': { severity: 'warning', subject: 'room' },
  'layout-impossible': { severity: 'warning', subject: 'room' },
  'equipment-missing': { severity: 'warning', subject: 'equipment' },
  'booths-missing': { severity: 'warning', subject: 'room' },
  'not-step-free': { severity: 'blocking', subject: 'room' },
  'step-free-unknown': { severity: 'hint', subject: 'room' },
  'person-twice': { severity: 'blocking', subject: 'person' },
  'person-unavailable': { severity: 'blocking', subject: 'person' },
  'speaker-declined': { severity: 'warning', subject: 'person' },
  'speaker-unsure': { severity: 'hint', subject: 'person' },
  'speaker-moved': { severity: 'hint', subject: 'person' },
  'travel-too-short': { severity: 'warning', subject: 'person' },
  'ministers-twice': { severity: 'blocking', subject: null },
  'minister-elsewhere': { severity: 'warning', subject: 'person' },
  'interpreters-missing': { severity: 'warning', subject: 'pair' },
  'interpreted-by-relay': { severity: 'hint', subject: 'pair' },
  'team-incomplete': { severity: 'warning', subject: 'team' },
  'team-unavailable': { severity: 'blocking', subject: 'team' },
  'team-twice': { severity: 'blocking', subject: 'team' },
  'team-too-long': { severity: 'warning', subject: 'team' },
  'same-track': { severity: 'hint', subject: 'track' },
  'shared-audience': { severity: 'warning', subject: null },
} as const satisfies Record<string, { severity: Severity; subject: SubjectKind | null }>;
export type ConflictRule = keyof typeof conflictRules;

export const isConflictRule = (value: unknown): value is ConflictRule =>
  typeof value === 'string' && Object.hasOwn(conflictRules, value);

/** One thing wrong with one item, or between two of them. */
export interface PlanConflict {
  rule: ConflictRule;
  /** Ids of items: the one it is about, or both, the earlier first. */
  items: readonly string[];
  /** Id of the room, person or team that is short, or what is missing in the room; null where the items themselves are at odds. */
  subject: string | null;
  /** For the sentence that tells it. */
  values: Readonly<Record<string, string | number>>;
}

export const severityOf = ({ rule }: Pick<PlanConflict, 'rule'>): Severity => conflictRules[rule].severity;

export const subjectKindOf = ({ rule }: Pick<PlanConflict, 'rule'>): SubjectKind | null =>
  conflictRules[rule].subject;

/** Stays the same while the same things are wrong between the same items: what was silenced is found again by it. */
export const keyOf = ({ rule, items, subject }: PlanConflict): string =>
  [rule, ...[...items].sort(), subject ?? ''].join(' ');

/** The gravest first. */
export const byGravity = (a: PlanConflict, b: PlanConflict): number =>
  severities.indexOf(severityOf(a)) - severities.indexOf(severityOf(b));
