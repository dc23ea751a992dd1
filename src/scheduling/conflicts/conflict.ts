/** Blocking: it cannot take place like this. Warning: somebody will be harmed. Hint: it could be better. */
export const severities = ['blocking', 'warning', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** All that can be wrong with a plan, each with its gravity. */
export const conflictRules = {
  'outside-forum': 'blocking',
  'wrong-order': 'blocking',
  'room-overlap': 'blocking',
  'room-closed': 'blocking',
  'room-blocked': 'blocking',
  'turnover-too-short': 'warning',
  'room-full': 'blocking',
  'room-too-small': 'warning',
  'layout-impossible': 'warning',
  'equipment-missing': 'warning',
  'not-step-free': 'blocking',
  'step-free-unknown': 'hint',
  'person-twice': 'blocking',
  'person-unavailable': 'blocking',
  'travel-too-short': 'warning',
  'ministers-twice': 'blocking',
  'minister-elsewhere': 'warning',
  'interpreters-missing': 'warning',
  'team-incomplete': 'warning',
  'team-twice': 'blocking',
  'team-too-long': 'warning',
  'same-track': 'hint',
  'shared-audience': 'warning',
} as const satisfies Record<string, Severity>;
export type ConflictRule = keyof typeof conflictRules;

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

export const severityOf = ({ rule }: Pick<PlanConflict, 'rule'>): Severity => conflictRules[rule];

/** Stays the same while the same things are wrong between the same items: what was silenced is found again by it. */
export const keyOf = ({ rule, items, subject }: PlanConflict): string =>
  [rule, ...[...items].sort(), subject ?? ''].join(' ');
