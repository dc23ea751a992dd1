import type { SessionContent } from '../../src/scheduling/session-content.js';

/** What a version holds of a confirmed session on a morning of the forum. */
export const buildContent = (changes: Partial<SessionContent> = {}): SessionContent => ({
  kind: 'parallel',
  title: { en: 'Opening', ko: '개회식' },
  abstract: {},
  access: 'open',
  languages: null,
  interpretedLanguages: null,
  mode: 'in-person',
  sdgTargets: null,
  state: 'confirmed',
  cancellationReason: null,
  trackId: null,
  blockId: null,
  position: 1,
  venueId: 'scc',
  roomId: null,
  onDate: '2023-10-24',
  untilDate: null,
  startsAt: '2023-10-24T00:00:00.000Z',
  endsAt: '2023-10-24T01:30:00.000Z',
  previousStartsAt: null,
  speakers: [],
  organizations: [],
  agenda: [],
  ...changes,
});
