import { buildProgrammeItem } from '../../../test/support/programme-items.js';
import type { ProgrammeItem } from '../programme-item.js';
import { programmeIndex, searchProgramme } from './programme-search.js';

const speaker = (name: string, functionTitle: string | null = null) => ({
  ...{ id: name, name, originalScriptName: '이재준', role: 'speaker' },
  ...{ functionTitle, organizationName: null },
});

const items: ProgrammeItem[] = [
  buildProgrammeItem({
    id: 'finance',
    room: null,
    title: { en: 'Urban finance', ko: '도시 재정' },
    abstract: { en: `${'Cities pay for much. '.repeat(20)}They borrow for *housing* and water.` },
    organizers: [{ name: 'Città di Água', organizationId: 'agua' }],
  }),
  buildProgrammeItem({
    id: 'housing',
    title: { en: 'Housing for all' },
    abstract: { en: 'On rents.' },
    speakers: [speaker('José Sample', 'Mayor of Finance City')],
    room: { id: 'r', name: { en: 'Room 302', ko: '302호' }, floor: null },
  }),
  buildProgrammeItem({
    id: 'other',
    room: null,
    title: { en: 'Affordable housing' },
    abstract: {},
    sdgTargets: ['11.1'],
  }),
];
const search = (query: string) => searchProgramme(programmeIndex(items), query);
const found = (query: string): string[] => search(query).map(({ item }) => item.id);

describe('the search of the programme', () => {
  it.each([
    ['a title', 'affordable', ['other']],
    ['a title of another language', '재정', ['finance']],
    ['half a syllable of it', '도ㅅ', ['finance']],
    ['a speaker without her accents', 'jose', ['housing']],
    ['a speaker as she writes herself', '이재ㅈ', ['housing']],
    ['an organization', 'citta agua', ['finance']],
    ['a room', '302', ['housing']],
    ['a target', '11.1', ['other']],
  ])('finds %s', (_, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('puts titles that begin with the word before other titles, and these before functions and abstracts', () => {
    expect(found('housing')).toEqual(['housing', 'other', 'finance']);
    expect(found('finance')).toEqual(['finance', 'housing']);
  });

  it('wants each word to stand somewhere', () => {
    expect(found('housing jose')).toEqual(['housing']);
    expect(found('housing nowhere')).toEqual([]);
  });

  it('finds nothing without words', () => {
    expect(found(' … ')).toEqual([]);
  });

  it('does not find the forum’s own venue, which is that of almost everything', () => {
    const at = { id: 'scc', name: { en: 'Suwon Convention Center' }, zone: 'Asia/Seoul' };
    const elsewhere = { id: 'ibis', name: { en: 'Ibis Suwon' }, zone: 'Asia/Seoul' };
    const index = programmeIndex([
      buildProgrammeItem({ id: 'here', venue: at, room: null }),
      buildProgrammeItem({ id: 'there', venue: elsewhere, room: null }),
    ]);

    expect(searchProgramme(index, 'suwon').map(({ item }) => item.id)).toEqual(['there']);
  });

  it('tells a speaker once, with her function', () => {
    const [housing] = search('jose');

    const texts = housing?.texts.map(({ parts }) => parts.map(({ text }) => text).join(''));
    expect(texts).toEqual(['José Sample, Mayor of Finance City']);
  });

  it('marks what was found, in a piece of a long text', () => {
    const [, , finance] = search('housing');

    const [abstract] = finance?.texts ?? [];
    const text = abstract?.parts.map((part) => (part.isMarked ? `<${part.text}>` : part.text)).join('');
    expect(text).toBe(
      '… much. Cities pay for much. Cities pay for much. They borrow for <housing> and water.',
    );
    expect(abstract?.field).toBe('abstract');
  });
});
