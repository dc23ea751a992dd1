/** What a co-event can be: the kinds of Urban October in seeds/vocabulary.json, and those that hosts of forums ask for. */
export const coEventKinds = [
  'observance',
  'high-level-meeting',
  'national-urban-forum',
  'local-urban-forum',
  'forum',
  'dialogue',
  'exhibition',
  'competition',
  'media-and-awareness',
  'social-media',
  'training',
  'workshop',
  'briefing',
  'walk',
  'partnership-activity',
  'event-series',
] as const;
export type CoEventKind = (typeof coEventKinds)[number];

export const isCoEventKind = (value: unknown): value is CoEventKind =>
  coEventKinds.some((kind) => kind === value);

/** The days and months that the United Nations observe; a co-event may belong to none of them. */
export const observances = [
  'world-cities-day',
  'world-habitat-day',
  'world-metropolitan-day',
  'urban-october',
] as const;
export type Observance = (typeof observances)[number];

export const isObservance = (value: unknown): value is Observance =>
  observances.some((observance) => observance === value);

export const coEventModes = ['in-person', 'online', 'hybrid'] as const;
export type CoEventMode = (typeof coEventModes)[number];

export const isCoEventMode = (value: unknown): value is CoEventMode =>
  coEventModes.some((mode) => mode === value);
