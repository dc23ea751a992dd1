import { merged, type MergeableProfile, parted } from './merge.rules.js';

const profile = (changes: Partial<MergeableProfile> = {}): MergeableProfile => ({
  names: { givenName: null, familyName: null, originalScriptName: null },
  told: {
    ...{ accountId: null, formOfAddress: null, functionTitle: null, organizationName: null },
    ...{ organizationId: null, country: null, accessNeeds: null, languages: null, gender: null },
    ...{ stakeholderGroup: null, photoAlt: null },
  },
  consents: { publication: null, publicationAt: null, recording: null, recordingAt: null },
  biography: {},
  links: [],
  isMinisterial: false,
  isPublicRecord: false,
  ...changes,
});

describe('two profiles of one person', () => {
  it('become one that says what either said, the first one first', () => {
    const into = profile({
      biography: { en: 'One' },
      links: [{ url: 'https://a.example', label: 'A' }],
      names: { givenName: 'Mina', familyName: null, originalScriptName: null },
    });
    const from = profile({
      biography: { en: 'Other', ko: '다른' },
      links: [
        { url: 'https://a.example', label: 'again' },
        { url: 'https://b.example', label: 'B' },
      ],
      names: { givenName: 'M.', familyName: 'Kim', originalScriptName: '김미나' },
      isPublicRecord: true,
    });

    expect(merged(into, from)).toEqual({
      ...into,
      names: { givenName: 'Mina', familyName: 'Kim', originalScriptName: '김미나' },
      biography: { en: 'One', ko: '다른' },
      links: [
        { url: 'https://a.example', label: 'A' },
        { url: 'https://b.example', label: 'B' },
      ],
      isPublicRecord: true,
    });
  });

  it('keep the later of two answers about publication', () => {
    const [early, late] = [new Date('2023-09-01T00:00:00Z'), new Date('2023-09-20T00:00:00Z')];
    const agreed = profile({
      consents: { publication: 'agreed', publicationAt: early, recording: null, recordingAt: null },
    });
    const refused = profile({
      consents: { publication: 'refused', publicationAt: late, recording: 'agreed', recordingAt: early },
    });
    const both = { publication: 'refused', publicationAt: late, recording: 'agreed', recordingAt: early };

    expect(merged(agreed, refused).consents).toEqual(both);
    expect(merged(refused, agreed).consents).toEqual(both);
  });

  it('say again what each said when they are parted, but for what was changed since', () => {
    const before = profile({ biography: { en: 'One' }, links: [{ url: 'https://a.example', label: 'A' }] });
    const from = profile({
      biography: { ko: '다른', zh: '别的' },
      links: [{ url: 'https://b.example', label: 'B' }],
      names: { givenName: 'Mina', familyName: 'Kim', originalScriptName: null },
      isMinisterial: true,
    });
    const since = merged(before, from);
    since.biography = { en: 'One', ko: '고침', zh: '别的' };
    since.names = { ...since.names, familyName: 'Lee' };

    expect(parted(since, before, from)).toEqual({
      ...before,
      biography: { en: 'One', ko: '고침' },
      names: { givenName: null, familyName: 'Lee', originalScriptName: null },
    });
  });
});
