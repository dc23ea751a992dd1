import type { CoEventKind, CoEventMode, Observance } from '../../config/co-event-kinds.js';
import { countriesOf, type RegionId } from '../../config/regions.js';
import { fold } from '../kernel/folded-text.js';
import { type Coordinates, distance } from './places/coordinates.js';

/** Which public co-events; what is not said does not matter. */
export interface CoEventFilter {
  search?: string | undefined;
  region?: RegionId | undefined;
  country?: string | undefined;
  cityKey?: string | undefined;
  kind?: CoEventKind | undefined;
  mode?: CoEventMode | undefined;
  language?: string | undefined;
  observance?: Observance | undefined;
  /** Taking place on any of these local dates. */
  from?: string | undefined;
  to?: string | undefined;
  /** Not yet over at this instant. */
  notOverAt?: Date | undefined;
  /** Going on at this instant. */
  underwayAt?: Date | undefined;
  near?: (Coordinates & { kilometres: number }) | undefined;
  parentId?: string | undefined;
}

/** What is kept in memory of each public co-event, to find it by. Instants are milliseconds. */
export interface DirectoryEntry {
  id: string;
  country: string;
  city: string | null;
  cityKey: string | null;
  kind: string;
  mode: string | null;
  /** ` en ko ` */
  languages: string;
  observance: string | null;
  parentId: string | null;
  onDate: string;
  untilDate: string;
  startsAt: number;
  overAt: number;
  latitude: number | null;
  longitude: number | null;
  searchText: string;
  sequence: number;
  changedAt: string;
}

type Test = (entry: DirectoryEntry) => boolean;

/** Whether an entry fits; what is cheap to ask is asked first. */
export function matcher(filter: CoEventFilter): Test {
  const tests = [
    ...testsOfColumns(filter),
    ...testsOfTime(filter),
    ...testsOfPlace(filter),
    ...testsOfWords(filter),
  ];
  return (entry) => tests.every((test) => test(entry));
}

const columns = ['country', 'cityKey', 'kind', 'mode', 'observance', 'parentId'] as const;

const testsOfColumns = (filter: CoEventFilter): Test[] =>
  columns.flatMap((column) => {
    const value = filter[column];
    return value ? [(entry: DirectoryEntry) => entry[column] === value] : [];
  });

function testsOfTime({ from, to, notOverAt, underwayAt }: CoEventFilter): Test[] {
  const tests: Test[] = [];
  if (from) tests.push(({ untilDate }) => untilDate >= from);
  if (to) tests.push(({ onDate }) => onDate <= to);
  const now = (underwayAt ?? notOverAt)?.getTime();
  if (now !== undefined) tests.push(({ overAt }) => overAt > now);
  if (underwayAt && now !== undefined) tests.push(({ startsAt }) => startsAt <= now);
  return tests;
}

function testsOfPlace({ region, language, near }: CoEventFilter): Test[] {
  const tests: Test[] = [];
  if (region) {
    const countries = new Set(countriesOf(region));
    tests.push(({ country }) => countries.has(country));
  }
  if (language) tests.push(({ languages }) => languages.includes(` ${language} `));
  if (near)
    tests.push(
      ({ latitude, longitude }) =>
        latitude !== null && longitude !== null && distance(near, { latitude, longitude }) <= near.kilometres,
    );
  return tests;
}

/** Each word must occur. */
const testsOfWords = ({ search = '' }: CoEventFilter): Test[] =>
  fold(search)
    .split(' ')
    .filter(Boolean)
    .slice(0, 8)
    .map(
      (word) =>
        ({ searchText }) =>
          searchText.includes(word),
    );
