import { buildContent } from '../../../test/support/session-contents.js';
import { aspectsOf, changedFields } from './content-diff.js';

describe('aspectsOf', () => {
  const before = buildContent();
  const of = (changes: Parameters<typeof buildContent>[0]) => aspectsOf(before, buildContent(changes));

  it('finds nothing where nothing is another', () => {
    expect(of({})).toEqual([]);
    expect(of({ title: { ko: '개회식', en: 'Opening' } })).toEqual([]);
  });

  it('names each kind of change, the gravest first', () => {
    expect(aspectsOf(null, before)).toEqual(['added']);
    expect(of({ startsAt: '2023-10-24T01:00:00.000Z' })).toEqual(['moved']);
    expect(of({ onDate: '2023-10-25' })).toEqual(['moved']);
    expect(of({ roomId: 'scc-302' })).toEqual(['room']);
    expect(of({ speakers: [{ speakerId: 'one', role: 'keynote' }] })).toEqual(['speakers']);
    expect(of({ abstract: { en: 'Another' } })).toEqual(['text']);
    expect(of({ trackId: 'urban-finance' })).toEqual(['details']);
    expect(of({ trackId: 'urban-finance', title: { en: 'New' }, endsAt: null, venueId: null })).toEqual([
      'moved',
      'room',
      'text',
      'details',
    ]);
  });

  it('takes the reason of a cancellation as part of it, and as news of its own afterwards', () => {
    const cancelled = buildContent({ state: 'cancelled', cancellationReason: 'Ill.' });

    expect(aspectsOf(before, cancelled)).toEqual(['cancelled']);
    expect(aspectsOf(cancelled, before)).toEqual(['reinstated']);
    expect(aspectsOf(cancelled, { ...cancelled, cancellationReason: 'Flooded.' })).toEqual(['details']);
    expect(aspectsOf(before, { ...cancelled, trackId: 'urban-finance' })).toEqual(['cancelled', 'details']);
  });

  it('does not count the start that it had before, which follows from the move', () => {
    expect(of({ previousStartsAt: '2023-10-23T00:00:00.000Z' })).toEqual([]);
  });
});

describe('changedFields', () => {
  it('names the fields, the state among them', () => {
    expect(
      changedFields(
        buildContent(),
        buildContent({ state: 'cancelled', mode: 'hybrid', untilDate: '2023-10-26' }),
      ),
    ).toEqual(['mode', 'state', 'untilDate']);
  });
});
