import { participantCategoryCodes } from '../../../config/participant-categories.js';
import { conditionalSlots } from '../../web/components/conditional.js';
import { choicesOf, choiceWords, distinctConditions, sectionsOf, slotFilledBy, slotOf } from './form-view.js';

describe.each(participantCategoryCodes)('the form of %s on a page', (category) => {
  it('has a slot of the style sheet for each condition, which one of its choices fills', () => {
    const conditions = distinctConditions(category);

    expect(conditions.length).toBeLessThanOrEqual(conditionalSlots);
    expect(conditions.map((each) => slotOf(category, each))).toEqual(conditions.map((_, index) => index + 1));
    for (const condition of conditions) {
      expect(choicesOf(category, condition.field)).toContain(condition.is);
      expect(slotFilledBy(category, condition)).toBe(slotOf(category, condition));
    }
  });

  it('words every choice', () => {
    const questions = sectionsOf(category).flatMap((section) => section.questions);
    for (const { field } of questions) {
      for (const code of choicesOf(category, field)) expect(choiceWords('ko', field, code)).not.toBe(code);
    }
  });
});

it('shows what is asked in person only on that condition, and conditions of its own beside it', () => {
  const questions = sectionsOf('other_stakeholder').flatMap((section) => section.questions);
  const conditionsOf = (id: string) => questions.find(({ field }) => field === id)?.conditions;

  expect(conditionsOf('familyName')).toEqual([]);
  expect(conditionsOf('diet')).toEqual([{ field: 'mode', is: 'in-person' }]);
  expect(conditionsOf('passportNumber')).toEqual([
    { field: 'mode', is: 'in-person' },
    { field: 'visaLetter', is: 'yes' },
  ]);
  expect(conditionsOf('pressCard')).toEqual([{ field: 'kind', is: 'media' }]);
});
