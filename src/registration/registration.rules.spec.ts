import { edition } from '../../config/edition.js';
import type { Edition } from '../../config/edition-shape.js';
import {
  anyRegistrationWindow,
  displayNameOf,
  referenceOf,
  registrationWindow,
  searchTextOf,
  sortNameOf,
} from './registration.rules.js';

describe('the name of a registrant', () => {
  it('is as she wants it on her badge', () => {
    expect(displayNameOf({ givenName: 'Minji', familyName: 'Kim', displayName: 'KIM Min-ji' })).toBe(
      'KIM Min-ji',
    );
  });

  it('is otherwise given name before family name, of which there may be one only', () => {
    expect(displayNameOf({ givenName: 'Minji', familyName: 'Kim' })).toBe('Minji Kim');
    expect(displayNameOf({ familyName: 'Sukarno' })).toBe('Sukarno');
  });

  it('is in Hangul and Han as one writes there, family name first and in one', () => {
    expect(displayNameOf({ givenName: '서연', familyName: '김' })).toBe('김서연');
    expect(displayNameOf({ givenName: '芳', familyName: '王' })).toBe('王芳');
    expect(displayNameOf({ givenName: 'Seoyeon', familyName: '김' })).toBe('Seoyeon 김');
  });

  it('fits its column, also when both names are as long as they may be', () => {
    const names = { givenName: 'G'.repeat(100), familyName: '𝒻'.repeat(50) };

    expect(displayNameOf(names)).toHaveLength(200);
    expect(displayNameOf(names).isWellFormed()).toBe(true);
    // ﷺ is eighteen letters when it is taken apart.
    expect(sortNameOf({ familyName: '\ufdfa'.repeat(100) })).toHaveLength(200);
  });

  it('is sorted by family name, without case and accents', () => {
    expect(sortNameOf({ givenName: 'Thị Ánh', familyName: 'ĐẶNG' })).toBe('dang thi anh');
    expect(sortNameOf({ familyName: 'Sukarno' })).toBe('sukarno');
  });
});

describe('what a registration is found by', () => {
  it('are all its names, the organization, the address and the reference', () => {
    const names = {
      givenName: 'Minji',
      familyName: 'Kim',
      displayName: 'KIM Min-ji',
      originalScriptName: '김민지',
      organizationName: 'Société des Ports',
    };

    expect(searchTextOf(names, 'Minji@Delegate.Example', 'APUF8-00042')).toBe(
      'kim min-ji minji kim 김민지 societe des ports minji@delegate.example apuf8-00042',
    );
  });

  it('leaves out what there is not', () => {
    expect(searchTextOf({ familyName: 'Sukarno' }, 'a@b.example', 'APUF8-00001')).toBe(
      'sukarno sukarno a@b.example apuf8-00001',
    );
  });
});

describe('the reference', () => {
  it.each([
    [1, 'APUF8-00001'],
    [42, 'APUF8-00042'],
    [123456, 'APUF8-123456'],
  ])('of number %i is %s', (number, reference) => {
    expect(referenceOf('APUF-8', number)).toBe(reference);
  });
});

describe('the registration window', () => {
  it.each([
    ['2023-08-01T08:59:59+09:00', 'before'],
    ['2023-08-01T09:00:00+09:00', 'open'],
    ['2023-10-20T17:59:59+09:00', 'open'],
    ['2023-10-20T18:00:00+09:00', 'after'],
  ])('at %s is %s', (now, window) => {
    expect(registrationWindow(new Date(now))).toBe(window);
  });
});

describe('a group with a period of its own', () => {
  const declared: Edition['registration'] = {
    ...edition.registration,
    byCategory: { private_sector: { closes: '2023-09-30T18:00' }, member: { opens: '2023-07-01T09:00' } },
  };
  const at = (now: string) => new Date(now);

  it('closes and opens by it; the others as everybody', () => {
    const october = at('2023-10-01T09:00:00+09:00');
    const july = at('2023-07-02T09:00:00+09:00');

    expect(registrationWindow(october, 'private_sector', declared)).toBe('after');
    expect(registrationWindow(october, 'civil_society', declared)).toBe('open');
    expect(registrationWindow(july, 'member', declared)).toBe('open');
    expect(registrationWindow(july, 'private_sector', declared)).toBe('before');
  });

  it('keeps registration open as long as one of them is', () => {
    expect(anyRegistrationWindow(at('2023-06-30T09:00:00+09:00'), declared)).toBe('before');
    expect(anyRegistrationWindow(at('2023-07-02T09:00:00+09:00'), declared)).toBe('open');
    expect(anyRegistrationWindow(at('2023-10-21T09:00:00+09:00'), declared)).toBe('after');
  });
});
