import { edition } from '../../config/edition.js';
import { isCoEventKind, isCoEventMode, isObservance } from '../../config/co-event-kinds.js';
import { readSeed } from '../../config/seed-file.js';
import type { CoEventSeed, OrganizationSeed } from '../../config/seed-shapes.js';
import type { CoEventContent, CoEventOrganizer, CoEventPlace } from '../co-events/co-event-content.js';
import type { CoEventOrganization } from '../co-events/co-event-organization.entity.js';
import { tidied } from '../co-events/co-event-period.rules.js';
import { columnsOf, organizationRows } from '../co-events/co-event-rows.js';
import type { CoEvent } from '../co-events/co-event.entity.js';
import { cityNamed } from '../co-events/places/cities.js';
import { fold } from '../kernel/folded-text.js';
import { stamp } from './session-rows.js';

export interface CoEventRows {
  coEvents: CoEvent[];
  organizations: CoEventOrganization[];
}

/** The real co-events of October 2023, as published. Hours that nobody knows are not invented: those take whole days. */
export function coEventRows(): CoEventRows {
  const known = organizationsByName(readSeed('organizations').items);
  const seeds = readSeed('wcd-events').items.map((seed) => ({ seed, content: contentOf(seed, known) }));
  return {
    coEvents: seeds.map(({ seed, content }) => rowOf(seed, content)),
    organizations: seeds.flatMap(({ seed, content }) => organizationRows(seed.id, content)),
  };
}

const rowOf = (seed: CoEventSeed, content: CoEventContent): CoEvent => ({
  ...columnsOf(content),
  id: seed.id,
  uid: `co-event-${seed.id}@${edition.uidDomain}`,
  state: 'approved',
  listed: true,
  previousStartsAt: null,
  parentId: null,
  source: 'seed',
  icalSourceId: null,
  sourceKey: null,
  sourceLinks: [...seed.source],
  statusNote: null,
  revision: 1,
  sequence: 0,
  waitingSince: null,
  createdAt: stamp,
  changedAt: stamp,
  publishedAt: stamp,
});

function contentOf(seed: CoEventSeed, organizations: ReadonlyMap<string, string>): CoEventContent {
  const kind = fold(seed.kind).replaceAll(' ', '-');
  const { observance, mode } = seed;
  if (!isCoEventKind(kind) || !isObservance(observance) || !(mode === null || isCoEventMode(mode)))
    throw new Error(`seeds/wcd-events.json: ${seed.id} has a code that is not known`);
  return tidied({
    ...emptyContent,
    ...placeOf(seed),
    title: { en: seed.title },
    text: seed.notes.length > 0 ? { en: seed.notes.join('\n') } : {},
    kind,
    observance,
    mode,
    startsOn: seed.startDate,
    startTime: seed.startTime,
    endsOn: seed.endDate,
    endTime: seed.endTime,
    websiteUrl: seed.source[0] ?? null,
    registrationDeadline: deadlineOf(seed),
    languages: seed.language === null ? [] : [seed.language],
    organizations: organizersOf(seed, organizations),
  });
}

/** What the sources do not say. */
const emptyContent = {
  theme: null,
  sdgTargets: [],
  days: [],
  registrationUrl: null,
  imageId: null,
  imageAlt: {},
  accessibility: {},
};

/** Coordinates are those of the city; `Istanbul (Uskudar)` is a district of it. */
function placeOf(seed: CoEventSeed): CoEventPlace & { zone: string } {
  const [, name = null, district = null] = /^([^(]+?)(?: \((.+)\))?$/.exec(seed.city ?? '') ?? [];
  const city = name === null ? undefined : cityNamed(seed.country, name);
  return {
    country: seed.country,
    city: name,
    venue: seed.venue,
    address: district,
    latitude: city?.latitude ?? null,
    longitude: city?.longitude ?? null,
    zone: seed.timezone,
  };
}

function organizersOf(seed: CoEventSeed, known: ReadonlyMap<string, string>): CoEventOrganizer[] {
  const inRole = (relation: CoEventOrganizer['relation']) => (name: string) => ({
    relation,
    name,
    organizationId: known.get(fold(name)) ?? null,
  });
  return [...seed.organisers.map(inRole('organizer')), ...seed.partners.map(inRole('partner'))];
}

/** A deadline of which only the day is known lasts until that day's end. */
function deadlineOf({ registration }: CoEventSeed): string | null {
  const closes = registration?.closesLocal;
  if (!closes) return null;
  return closes.length === 10 ? `${closes}T23:59` : closes.slice(0, 16);
}

/** By name and by acronym, folded. */
const organizationsByName = (organizations: readonly OrganizationSeed[]): ReadonlyMap<string, string> =>
  new Map(
    organizations.flatMap(({ id, name, acronym }) =>
      [name, acronym].filter((each) => each !== null).map((each) => [fold(each), id] as const),
    ),
  );
