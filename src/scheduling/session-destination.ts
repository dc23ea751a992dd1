/** Where an edit goes: to the draft, or on to the public in the same transaction. */
export const destinations = ['draft', 'public'] as const;
export type Destination = (typeof destinations)[number];
