import { readSeed } from './seed-file.js';
import type { SeedFiles } from './seed-shapes.js';
import type members from '../seeds/members.json';
import type organizations from '../seeds/organizations.json';
import type rehearsalRegistrations from '../seeds/rehearsal/registrations.json';
import type rooms from '../seeds/rooms.json';
import type sdgTargets from '../seeds/sdg-targets.json';
import type sessions from '../seeds/sessions.json';
import type speakers from '../seeds/speakers.json';
import type tracks from '../seeds/tracks.json';
import type vocabulary from '../seeds/vocabulary.json';
import type koreanTitles from '../seeds/translations/sessions.ko.json';
import type coEvents from '../seeds/wcd-events.json';

/** Does not compile when a file in seeds/ has not the shape that `readSeed` promises. */
type Fits<Shapes, Files extends Shapes> = Files;
export type Checked = Fits<
  SeedFiles,
  {
    members: typeof members;
    organizations: typeof organizations;
    rooms: typeof rooms;
    'sdg-targets': typeof sdgTargets;
    sessions: typeof sessions;
    speakers: typeof speakers;
    tracks: typeof tracks;
    vocabulary: typeof vocabulary;
    'wcd-events': typeof coEvents;
    'rehearsal/registrations': typeof rehearsalRegistrations;
    'translations/sessions.ko': typeof koreanTitles;
  }
>;

describe('readSeed', () => {
  it('reads a file from the seeds beside package.json', () => {
    expect(readSeed('tracks').items.map((track) => track.name)).toEqual([
      'Urban and Territorial Planning',
      'City Climate Action',
      'Inclusive Urban Digitalization',
      'Urban Finance',
    ]);
  });
});
