import type { ImportedName } from './imported-name.entity.js';

/** What files have names for, which may be another one here. */
export const nameAspects = ['room', 'track', 'kind'] as const;
export type NameAspect = (typeof nameAspects)[number];

/** `new`: one is made that is called so; `none`: it says nothing; `id:…`: the room or track with that id, the kind with that code. */
export type NameChoice = 'new' | 'none' | `id:${string}`;

/** What an organizer means by the name that a file gives. */
export interface ChosenName {
  aspect: NameAspect;
  name: string;
  choice: NameChoice;
}

/** By aspect and name; what has no entry is found by its name alone. */
export type ChosenNames = ReadonlyMap<string, NameChoice>;

export const isNameChoice = (value: unknown): value is NameChoice =>
  typeof value === 'string' && /^(?:new|none|id:[a-z0-9-]{1,80})$/.test(value);

export const nameKey = (aspect: NameAspect, name: string): string => `${aspect}\n${name}`;

/** What was meant when this source was last imported, and what is meant now. */
export function chosenNames(
  remembered: readonly ImportedName[],
  source: string,
  now: readonly ChosenName[] = [],
): ChosenNames {
  const before = remembered.filter((row) => row.source === source);
  return new Map([...before, ...now].map(({ aspect, name, choice }) => [nameKey(aspect, name), choice]));
}
