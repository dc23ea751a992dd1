import { participantCategoryCodes } from './participant-categories.js';
import { type RegistrationFieldId, registrationField, registrationFieldIds } from './registration-fields.js';
import { type AskedField, type Condition, minutesToFillIn, registrationForm } from './registration-forms.js';
import { attendanceModes } from './session-kinds.js';

const forms = participantCategoryCodes.flatMap((category) =>
  attendanceModes.map((mode) => ({ category, mode, sections: registrationForm(category, mode) })),
);

const asked = (sections: (typeof forms)[number]['sections']): readonly AskedField[] =>
  sections.flatMap(({ fields }) => fields);

const conditionsOf = ({ required, when }: AskedField): Condition[] => [
  ...(typeof required === 'object' ? [required] : []),
  ...(when ? [when] : []),
];

describe.each(forms)('the form of $category, $mode', ({ mode, sections }) => {
  const fields = asked(sections);
  const ids = fields.map(({ field }) => field);

  it('asks nothing twice', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('asks for what every registration needs', () => {
    const required = fields.filter((each) => each.required === true && !each.when).map(({ field }) => field);

    expect(required).toEqual(
      expect.arrayContaining(['familyName', 'functionTitle', 'mode', 'email', 'consent']),
    );
  });

  it('lets a field depend only on answers that were given before, to choices that exist', () => {
    for (const [index, each] of fields.entries()) {
      for (const { field, is } of conditionsOf(each)) {
        const declared = registrationField(field);
        const choices = declared.kind === 'choice' || declared.kind === 'choices' ? declared.choices : [];
        expect(ids.slice(0, index)).toContain(field);
        expect(choices).toContain(is);
      }
    }
  });

  it('asks whoever takes part on a screen for nothing that only a traveller needs', () => {
    const travellers: RegistrationFieldId[] = [
      'diet',
      'dietNotes',
      'visaLetter',
      'passportNumber',
      'days',
      'photo',
    ];

    expect(travellers.filter((id) => ids.includes(id))).toEqual(mode === 'online' ? [] : travellers);
  });

  it('ends with the consent', () => {
    expect(ids.at(-1)).toBe('consent');
  });
});

describe('the forms together', () => {
  it('ask every declared field somewhere, but the group itself, which one chooses before', () => {
    const everywhere = new Set(forms.flatMap(({ sections }) => asked(sections).map(({ field }) => field)));

    expect(registrationFieldIds.filter((id) => !everywhere.has(id))).toEqual(['category']);
  });

  it('say how long they take', () => {
    for (const { category, mode } of forms) {
      const minutes = minutesToFillIn(category, mode);
      expect(minutes).toBeGreaterThanOrEqual(1);
      expect(minutes).toBeLessThanOrEqual(10);
    }
  });
});
