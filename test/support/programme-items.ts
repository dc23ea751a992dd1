import type { ProgrammeItem } from '../../src/scheduling/programme-item.js';

/** A confirmed plenary of ninety minutes in a room of the main venue, in English only. */
export function buildProgrammeItem(overrides: Partial<ProgrammeItem> = {}): ProgrammeItem {
  return {
    id: 'hlp-2',
    kind: 'plenary',
    title: { en: 'Urban finance' },
    abstract: {},
    access: 'open',
    languages: null,
    interpretedLanguages: null,
    mode: 'in-person',
    sdgTargets: null,
    state: 'confirmed',
    cancellationReason: null,
    track: null,
    block: null,
    capacity: null,
    taken: 0,
    held: 0,
    room: { id: 'scc-302', name: { en: 'Room 302', ko: '302호' }, floor: '3F' },
    venue: {
      id: 'scc',
      name: { en: 'Suwon Convention Center', ko: '수원컨벤션센터' },
      zone: 'Asia/Seoul',
    },
    onDate: '2023-10-24',
    untilDate: null,
    startsAt: new Date('2023-10-24T00:00:00Z'),
    endsAt: new Date('2023-10-24T01:30:00Z'),
    previousStartsAt: null,
    speakers: [],
    organizers: [],
    partners: [],
    agenda: [],
    revision: 1,
    updatedAt: new Date('2023-09-18T00:00:00Z'),
    position: 1,
    ...overrides,
  };
}
