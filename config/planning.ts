/**
 * What the planning of the programme takes for granted where nothing more precise is known. Chosen: sources for the venues of
 * APUF-8 state neither.
 */
export const planning = {
  /** Minutes between two sessions in one room. */
  turnoverMinutes: 10,
  /** Minutes from door to door between two venues of the city. */
  travelMinutes: 30,
  /** Simultaneous interpreters relieve each other every half hour; nobody does it alone. */
  interpretersOfTeam: 2,
  /** Hours that a team works a day. */
  interpreterHoursPerDay: 6,
  /** A day of the programme lasts until then: a reception that starts after midnight counts to the evening before. */
  dayEndsAt: '04:00',
} as const;
