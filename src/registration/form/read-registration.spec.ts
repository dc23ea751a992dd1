import type { RegistrationFieldId } from '../../../config/registration-fields.js';
import { readCorrection, readRegister, readStored } from './read-registration.js';

const valid = {
  category: 'civil_society',
  kind: 'youth',
  organizationName: 'Youth of the Pacific',
  country: 'FJ',
  familyName: 'Tan',
  functionTitle: 'Director',
  email: 'mei@delegate.example',
  mode: 'in-person',
  consent: 'yes',
};

/** What was read of one field, or the code of its error. */
function resultOf(id: RegistrationFieldId, value: unknown, others: Record<string, unknown> = {}): unknown {
  const read = readRegister({ ...valid, ...others, [id]: value });
  return read.ok ? read.form[id] : read.errors[id]?.code;
}

const letter = {
  visaLetter: 'yes',
  nationality: 'FJ',
  birthDate: '1980-02-29',
  passportNumber: 'RA123456',
  passportExpiresOn: '2027-01-31',
};
const rightToLeftOverride = '\u202e';

describe('a registration form', () => {
  it.each<[RegistrationFieldId, unknown, unknown]>([
    ['givenName', '  Mei  ', 'Mei'],
    ['givenName', '', undefined],
    ['givenName', 'e\u0301', 'é'],
    ['givenName', 'x'.repeat(101), 'kernel.too-long'],
    ['givenName', ['Mei', 'Tan'], 'kernel.required'],
    ['givenName', { $ne: '' }, undefined],
    ['familyName', ' \u3000 ', 'kernel.required'],
    ['familyName', `a${rightToLeftOverride}b`, 'kernel.forbidden-characters'],
    ['displayName', 'see bit.ly/prize', 'kernel.no-links'],
    ['functionTitle', 'a\nb', 'kernel.forbidden-characters'],
    ['accessNeeds', ' a\r\nb ', 'a\nb'],
    ['email', 'mei@delegate', 'kernel.email'],
    ['email', '"mei tan"@delegate.example', 'kernel.email'],
    ['email', `${'x'.repeat(10_000)}@delegate.example`, 'kernel.too-long'],
    ['country', 'fj', 'kernel.choice'],
    ['country', '', 'kernel.choice'],
    ['kind', 'un_entity', 'kernel.choice'],
    ['mode', ['online', 'in-person'], 'kernel.choice'],
    ['gender', 'undisclosed', 'undisclosed'],
    ['gender', 'f', 'kernel.choice'],
    ['phone', '+82 (10) 1234-5678', '+82 (10) 1234-5678'],
    ['phone', '010 1234 5678', 'registration-form.phone'],
    ['phone', '+1', 'registration-form.phone'],
    ['phone', `+${'1'.repeat(16)}`, 'registration-form.phone'],
    ['phone', '+82 10 <script>', 'registration-form.phone'],
    ['days', '2023-10-24', ['2023-10-24']],
    ['days', ['2023-10-25', '2023-10-24', '2023-10-24'], ['2023-10-24', '2023-10-25']],
    ['days', [], undefined],
    ['days', ['2023-10-24', '2023-12-24'], 'kernel.choice'],
    ['languages', ['en', 'ko'], ['en', 'ko']],
    ['publication', 'public', 'public'],
    ['publication', 'friends', 'kernel.choice'],
    ['consent', undefined, 'kernel.consent'],
    ['consent', 'no', 'kernel.consent'],
  ])('%s: %j gives %j', (id, value, result) => {
    expect(resultOf(id, value)).toEqual(result);
  });

  it.each<[RegistrationFieldId, string, unknown]>([
    ['birthDate', '1980-02-29', '1980-02-29'],
    ['birthDate', '1981-02-29', 'registration-form.date'],
    ['birthDate', '1880-01-01', 'registration-form.date-between'],
    ['birthDate', '2024-01-01', 'registration-form.date-between'],
    ['birthDate', '', 'kernel.required'],
    ['nationality', '', 'kernel.choice'],
    ['passportNumber', 'RA 123-456 ', 'RA123456'],
    ['passportNumber', 'RA/123456', 'registration-field.passportNumber.wrong'],
    ['passportNumber', '', 'kernel.required'],
    ['passportExpiresOn', '2023-10-01', 'registration-form.date-between'],
  ])('for a visa letter, %s: %j gives %j', (id, value, result) => {
    expect(resultOf(id, value, letter)).toEqual(result);
  });

  it('asks for a passport only whoever wants a letter, and keeps nothing of it otherwise', () => {
    const read = readRegister({ ...valid, ...letter, visaLetter: 'no', passportNumber: rightToLeftOverride });

    expect(read).toMatchObject({ ok: true, form: { visaLetter: 'no', nationality: 'FJ' } });
    expect(read.ok && read.form.passportNumber).toBeUndefined();
  });

  it('asks for the allergy where one is ticked', () => {
    expect(resultOf('dietNotes', '', { diet: ['vegan'] })).toBeUndefined();
    expect(resultOf('dietNotes', '', { diet: ['vegan', 'other'] })).toBe('kernel.required');
    expect(resultOf('dietNotes', 'Peanuts', { diet: 'other' })).toBe('Peanuts');
  });

  it('keeps nothing that is not asked of that group and mode', () => {
    const read = readRegister({ ...valid, ...letter, mode: 'online', diet: ['vegan'], member: 'fj' });

    expect(read).toMatchObject({ ok: true, form: { mode: 'online' } });
    for (const id of ['diet', 'visaLetter', 'passportNumber', 'birthDate', 'member'] as const) {
      expect(read.ok && read.form[id]).toBeUndefined();
    }
  });

  it('says all that is missing at once, in the order of the form', () => {
    const read = readRegister({ category: 'member' });

    expect(read.ok || Object.keys(read.errors)).toEqual([
      'member',
      'familyName',
      'functionTitle',
      'email',
      'mode',
      'consent',
    ]);
  });

  it.each(['evil', '__proto__', 'constructor', 'toString', 'x'.repeat(5000)])(
    'refuses the unknown field %s',
    (name) => {
      const body: unknown = JSON.parse(
        JSON.stringify({ ...valid, other: 'x' }).replace('"other"', `"${name}"`),
      );

      expect(readRegister(body)).toMatchObject({
        ok: false,
        errors: { [name]: { code: 'kernel.unknown-field', values: { field: name.slice(0, 40) } } },
      });
    },
  );

  it.each([undefined, null, 'text', 7, []])('is empty where %j was sent', (body) => {
    expect(readRegister(body)).toMatchObject({ ok: false, typed: {}, errors: { category: {} } });
  });

  it('knows neither address nor consent when it corrects', () => {
    const { email: _, consent: __, ...corrected } = valid;

    expect(readCorrection(corrected)).toMatchObject({ ok: true, form: { familyName: 'Tan' } });
    expect(readCorrection({ ...corrected, email: 'other@delegate.example' })).toMatchObject({ ok: false });
    expect(readCorrection({ ...corrected, consent: 'yes' })).toMatchObject({ ok: false });
  });

  it('reads of what is stored as much as its form of today still takes', () => {
    const stored = readStored({ ...valid, mode: 'in-person', gender: 'f', days: ['2023-10-24'] });

    expect(stored).toMatchObject({ familyName: 'Tan', days: ['2023-10-24'] });
    expect(stored.gender).toBeUndefined();
  });
});
