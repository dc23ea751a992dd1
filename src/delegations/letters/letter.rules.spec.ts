import { filled, isUnanswered, letterStateOf, unknownPlaceholders } from './letter.rules.js';

const at = (hour: number) => new Date(Date.UTC(2023, 8, 18, hour));
const letter = (sent?: number, opened?: number, reminded?: number, answered?: number) => ({
  letterSentAt: sent === undefined ? null : at(sent),
  letterOpenedAt: opened === undefined ? null : at(opened),
  letterRemindedAt: reminded === undefined ? null : at(reminded),
  letterAnsweredAt: answered === undefined ? null : at(answered),
});

describe('the state of a letter', () => {
  it.each([
    ['not_sent', letter()],
    ['sent', letter(1)],
    ['opened', letter(1, 2)],
    ['reminded', letter(1, undefined, 2)],
    ['reminded', letter(1, 2, 3)],
    ['opened', letter(1, 4, 3)],
    ['answered', letter(1, 2, 3, 4)],
    ['answered', letter(undefined, undefined, undefined, 4)],
  ])('is %s by what happened last', (state, dates) => {
    expect(letterStateOf(dates)).toBe(state);
  });

  it('is silence only where a letter was sent and nothing came back', () => {
    expect([letter(), letter(1), letter(1, 2), letter(1, 2, 3, 4)].map(isUnanswered)).toEqual([
      ...[false, true, true, false],
    ]);
  });
});

describe('a placeholder', () => {
  const values = {
    ...{ delegation: 'Fiji', name: 'Ana', function: '', forum: 'F', dates: 'D', place: 'P', deadline: 'L' },
  };

  it('is filled in, wherever and however often it stands', () => {
    expect(filled('{delegation}, { name }: {delegation}{function}', values)).toBe('Fiji, Ana: Fiji');
  });

  it('is refused when it is none, and then left as it is', () => {
    expect(unknownPlaceholders('{name} {nmae} {}')).toEqual(['nmae', '']);
    expect(filled('{nmae}', values)).toBe('{nmae}');
  });
});
