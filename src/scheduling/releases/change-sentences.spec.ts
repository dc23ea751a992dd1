import { buildContent } from '../../../test/support/session-contents.js';
import { buildFacts } from '../../../test/support/live-facts.js';
import { locales } from '../../kernel/i18n/locale.js';
import type { SessionContent } from '../session-content.js';
import { changeSentences } from './change-sentences.js';
import { aspectsOf } from './content-diff.js';

const facts = buildFacts({
  rooms: [
    { id: 'hall', venueId: 'scc', name: { en: 'Hall', ko: '홀' } },
    { id: 'annex', venueId: 'annex', name: { en: 'Annex' } },
  ],
  venues: [
    { id: 'scc', name: { en: 'Convention Center', ko: '컨벤션센터' }, zone: 'Asia/Seoul' },
    { id: 'annex', name: { en: 'Annex' }, zone: 'Asia/Almaty' },
  ],
  speakers: [
    { id: 'mei', name: 'Mei Tan' },
    { id: 'aiko', name: 'Aiko Mori' },
  ],
});
const sentences = (before: SessionContent | null, after: SessionContent, locale: 'en' | 'ko' = 'en') =>
  changeSentences({ before, after, aspects: aspectsOf(before, after) }, facts, locale);
const part = (speakerId: string, role = 'panellist') => ({ speakerId, role });

describe('changeSentences', () => {
  it('tells what is new with its day, hours, zone and place', () => {
    expect(sentences(null, buildContent({ roomId: 'hall' }))).toEqual([
      'New in the programme: Tuesday, 24 October 2023, 09:00–10:30, Korean Standard Time (UTC+09:00); Hall, Convention Center.',
    ]);
    expect(sentences(null, buildContent({ startsAt: null, onDate: null, endsAt: null }))).toEqual([
      'New in the programme.',
    ]);
  });

  it('tells a move from one zone into another by both clocks', () => {
    expect(sentences(buildContent(), buildContent({ venueId: 'annex', roomId: 'annex' }))).toEqual([
      'Now in Annex. Before: Convention Center.',
    ]);
    expect(
      sentences(
        buildContent(),
        buildContent({ venueId: 'annex', startsAt: '2023-10-24T05:00:00.000Z', endsAt: null }),
      )[0],
    ).toBe(
      'Moved to Tuesday, 24 October 2023, 11:00, East Kazakhstan Time (UTC+06:00). Before: Tuesday, 24 October 2023, 09:00–10:30, Korean Standard Time (UTC+09:00).',
    );
  });

  it('tells what becomes known and what is open again', () => {
    const open = buildContent({ startsAt: null, endsAt: null, onDate: null, venueId: null });
    const days = buildContent({
      startsAt: null,
      endsAt: null,
      onDate: '2023-10-23',
      untilDate: '2023-10-25',
    });

    expect(sentences(open, days)).toEqual([
      'Now has a time: 23\u2009–\u200925 October 2023.',
      'Place: Convention Center.',
    ]);
    expect(sentences(days, open)).toEqual([
      'The time is open again. Before: 23\u2009–\u200925 October 2023.',
      'The place is open again. Before: Convention Center.',
    ]);
  });

  it('names speakers who came and went, but nobody whom the reader may not see', () => {
    const before = buildContent({ speakers: [part('mei')] });

    expect(sentences(before, buildContent({ speakers: [part('aiko'), part('hidden')] }))).toEqual([
      'New speaker: Aiko Mori.',
      'No longer speaker: Mei Tan.',
    ]);
    expect(sentences(before, buildContent({ speakers: [part('mei', 'moderator')] }))).toEqual([
      'The parts or the order of the speakers have changed.',
    ]);
    expect(sentences(buildContent(), buildContent({ speakers: [part('hidden')] }))).toEqual([]);
  });

  it('tells of titles in the reader’s language, and of what else has changed', () => {
    const after = buildContent({
      title: { en: 'Opening', ko: '개막식' },
      access: 'by-invitation',
      mode: 'hybrid',
    });

    expect(sentences(buildContent(), after)).toEqual([
      'The texts have been revised.',
      'Also changed: who may come and way of taking part.',
    ]);
    expect(sentences(buildContent(), after, 'ko')[0]).toBe('제목이 바뀌었습니다. 이전: “개회식”.');
  });

  it('tells why a session is cancelled, and when it takes place after all', () => {
    const cancelled = buildContent({ state: 'cancelled', cancellationReason: 'The hall is flooded.' });

    expect(sentences(buildContent(), cancelled)).toEqual(['Cancelled: The hall is flooded.']);
    expect(sentences(cancelled, buildContent())).toEqual([
      'Takes place after all: Tuesday, 24 October 2023, 09:00–10:30, Korean Standard Time (UTC+09:00).',
    ]);
  });

  it('has a sentence in every language', () => {
    const after = buildContent({
      ...{ startsAt: '2023-10-25T00:00:00.000Z', onDate: '2023-10-25', roomId: 'hall' },
      ...{ speakers: [part('mei')], title: { en: 'New' }, kind: 'plenary' },
    });
    const change = { before: buildContent(), after, aspects: aspectsOf(buildContent(), after) };

    for (const locale of locales) expect(changeSentences(change, facts, locale)).toHaveLength(5);
  });
});
