import type { SessionKind } from '../../../config/session-kinds.js';
import { isOpenRoom, ownKind } from '../exchange-words.rules.js';
import { type ChosenNames, type NameAspect, nameAspects, nameKey } from '../name-choices.js';
import type { PlannedName } from './import-plan.js';
import type { PlacesByName } from './places-by-name.js';

interface FileNames {
  source: string;
  names: Readonly<Record<NameAspect, Iterable<string>>>;
  places: PlacesByName;
  chosen: ChosenNames;
  kindOf: (word: string) => SessionKind | undefined;
}

/** A longer one is in no row that is written. */
const longestName = 200;

/**
 * What the names of a file are taken for, as far as they are not ours to the letter, or were not: what an organizer may know better.
 */
export function namesOfFile({ source, names, places, chosen, kindOf }: FileNames): PlannedName[] {
  const meanings: Record<NameAspect, (name: string) => Meaning | undefined> = {
    room: (name) => (isOpenRoom(name) ? undefined : roomMeant(name, places)),
    track: (name) => trackMeant(name, places),
    kind: (word) => kindMeant(kindOf(word), ownKind(word)),
  };
  return nameAspects.flatMap((aspect) =>
    [...names[aspect]].flatMap((name): PlannedName[] => {
      if (name.length > longestName || (name === '' && aspect !== 'kind')) return [];
      const meaning = meanings[aspect](name);
      if (meaning?.remembered === null && !chosen.has(nameKey(aspect, name))) return [];
      return meaning ? [{ source, aspect, name, ...meaning }] : [];
    }),
  );
}

type Meaning = Pick<PlannedName, 'choice' | 'remembered'>;

function roomMeant(name: string, places: PlacesByName): Meaning | undefined {
  if (places.isNoRoom(name)) return nothing;
  const known = places.knownPlace(name);
  if (!known) return madeFor(places.addedRoom(name));
  return known.roomId === null ? undefined : meantBy(known.roomId, places.roomCalled(name));
}

function trackMeant(name: string, places: PlacesByName): Meaning | undefined {
  if (places.isNoTrack(name)) return nothing;
  const known = places.knownTrack(name);
  return known === undefined ? madeFor(places.addedTrack(name)) : meantBy(known, places.trackCalled(name));
}

/** A word that nobody knows says nothing, unless it is taken for an ordinary session. */
function kindMeant(kind: SessionKind | undefined, own: SessionKind | undefined): Meaning | undefined {
  if (kind === undefined) return nothing;
  return meantBy(kind, own);
}

const nothing: Meaning = { choice: 'none', remembered: 'none' };

const meantBy = (id: string, called: string | undefined): Meaning => ({
  choice: `id:${id}`,
  remembered: id === called ? null : `id:${id}`,
});

const madeFor = (id: string | undefined): Meaning | undefined =>
  id === undefined ? undefined : { choice: 'new', remembered: `id:${id}` };
