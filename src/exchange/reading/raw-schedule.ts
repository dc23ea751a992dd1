import type { ErrorValues } from '../../kernel/errors.js';

/** Where in a file something stands: a line of XML, a row of a sheet, a path into JSON. */
export type Place = { line: number } | { path: string };

/** Texts by name, whatever the names are: `__proto__` is one like any other. */
export type Words = ReadonlyMap<string, string>;

/** A schedule as a file has it, before anything is believed. XML and JSON are read into it alike. */
export interface RawSchedule {
  version: string;
  conference: Words;
  days: RawDay[];
}

export interface RawDay {
  place: Place;
  words: Words;
  rooms: RawRoom[];
}

export interface RawRoom {
  name: string;
  events: RawEvent[];
}

export interface RawEvent {
  place: Place;
  words: Words;
  persons: Words[];
  links: Words[];
  attachments: Words[];
}

/** The name under which the text of a person or link itself is kept. */
export const ownText = 'text';

export const scheduleLimits = {
  maxBytes: 10_000_000,
  maxEvents: 5_000,
  maxDays: 400,
  /** Of all events together. */
  maxPersons: 20_000,
  /** Elements within elements, objects within objects. */
  maxDepth: 20,
  maxElements: 500_000,
} as const;

/** Why a file cannot be read as a schedule at all; `code` has its text in `exchange.texts.ts`. */
export class UnreadableSchedule extends Error {
  constructor(
    readonly code: string,
    readonly values: ErrorValues = {},
  ) {
    super(code);
  }
}
