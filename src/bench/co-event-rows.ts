import { coEventKinds, coEventModes } from '../../config/co-event-kinds.js';
import { countryCodes } from '../../config/countries.js';
import { edition } from '../../config/edition.js';
import type { CoEventContent } from '../co-events/co-event-content.js';
import { CoEventOrganization } from '../co-events/co-event-organization.entity.js';
import { columnsOf, organizationRows } from '../co-events/co-event-rows.js';
import { CoEvent } from '../co-events/co-event.entity.js';
import { citiesOf, type City } from '../co-events/places/cities.js';
import type { Database } from '../kernel/database/database.js';

const atOnce = 200;
const subjects = ['walk', 'forum', 'lecture', 'exhibition', 'clean-up', 'dialogue', 'film', 'workshop'];
const places = ['river', 'old town', 'harbour', 'market', 'station', 'park', 'library', 'town hall'];
const stamp = new Date('2023-09-01T00:00:00Z');

/** Writes invented co-events in cities all over the world, numbered `from` to `to`, as rows: nobody is told. */
export async function insertCoEvents(database: Database, from: number, to: number): Promise<void> {
  const cities = countryCodes.flatMap((country) => citiesOf(country).slice(0, 60));
  for (let start = from; start < to; start += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, to - start) }, (_, index) => start + index);
    const contents = numbers.map((number) => contentOf(number, pick(cities, number * 7)));
    await database.write(async (em) => {
      await em.insert(
        CoEvent,
        contents.map((content, index) => rowOf(start + index, content)),
      );
      await em.insert(
        CoEventOrganization,
        contents.flatMap((content, index) => organizationRows(idOf(start + index), content)),
      );
    });
  }
}

const idOf = (number: number): string => `invented-${String(number)}`;

const rowOf = (number: number, content: CoEventContent): Partial<CoEvent> => ({
  ...columnsOf(content),
  id: idOf(number),
  uid: `invented-${String(number)}@${edition.uidDomain}`,
  state: number % 40 === 0 ? 'cancelled' : 'approved',
  listed: true,
  source: 'host',
  sourceLinks: [],
  createdAt: stamp,
  changedAt: stamp,
  publishedAt: stamp,
});

function contentOf(number: number, city: City): CoEventContent {
  const day = new Date(Date.parse('2023-09-20T00:00:00Z') + (number % 65) * 24 * 3_600_000);
  const subject = pick(subjects, number);
  const place = pick(places, Math.floor(number / subjects.length));
  return {
    title: { en: `${city.name}: ${subject} at the ${place}, ${String(number)}` },
    text: { en: `An invented ${subject} for World Cities Day. `.repeat(6) },
    kind: pick(coEventKinds, number),
    observance: 'world-cities-day',
    theme: null,
    sdgTargets: ['11.3'],
    mode: pick(coEventModes, number),
    country: city.country,
    city: city.name,
    venue: `Hall ${String(number % 90)}`,
    address: null,
    latitude: city.latitude,
    longitude: city.longitude,
    zone: city.zone,
    startsOn: day.toISOString().slice(0, 10),
    startTime: `${String(8 + (number % 11)).padStart(2, '0')}:00`,
    endsOn: null,
    endTime: `${String(9 + (number % 11)).padStart(2, '0')}:30`,
    days: [],
    websiteUrl: `https://city-${String(number)}.example/`,
    registrationUrl: null,
    registrationDeadline: null,
    languages: ['en'],
    imageId: null,
    imageAlt: {},
    accessibility: {},
    organizations: [{ relation: 'organizer', name: `City of ${city.name}`, organizationId: null }],
  };
}

function pick<T>(from: readonly T[], number: number): T {
  const picked = from[number % from.length];
  if (picked === undefined) throw new Error('Nothing to pick from');
  return picked;
}
