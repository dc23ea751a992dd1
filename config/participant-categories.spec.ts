import {
  designatedBy,
  isParticipantCategoryCode,
  isParticipantKind,
  kindsOf,
  participantCategoryCodes,
  participantKinds,
} from './participant-categories.js';
import { readSeed } from './seed-file.js';

const codesOf = (list: string) =>
  readSeed('vocabulary')
    .items.filter((entry) => entry.list === list)
    .map((entry) => entry.code);

describe('participant categories', () => {
  it('are the six of resolution 79/7, paragraph 3, in its order', () => {
    expect(participantCategoryCodes).toEqual(codesOf('participant-category'));
  });

  it('have every kind of the vocabulary below them, each once', () => {
    expect(participantKinds).toEqual(expect.arrayContaining(codesOf('participant-subcategory')));
    expect(new Set(participantKinds).size).toBe(participantKinds.length);
  });

  it('ask governments for their membership and everybody else for an organization', () => {
    expect(participantCategoryCodes.map(designatedBy)).toEqual([
      'member',
      'associate-member',
      'organization',
      'organization',
      'organization',
      'organization',
    ]);
  });

  it('list the kinds below one category', () => {
    expect(kindsOf('international_organization')).toEqual(['un_entity', 'intergovernmental_organization']);
    expect(kindsOf('member')).toEqual([]);
  });

  it('refuse codes that are not theirs', () => {
    expect(['member', 'Member', 'un_entity', '', undefined].filter(isParticipantCategoryCode)).toEqual([
      'member',
    ]);
    expect(['academia', 'member', 'toString', null].filter(isParticipantKind)).toEqual(['academia']);
  });
});
