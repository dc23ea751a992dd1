import { mostInvitees, readPasted } from './pasted-invitees.js';

describe('a pasted list of persons to invite', () => {
  it.each([
    ['mei@delegate.example', null],
    ['  mei@delegate.example  ', null],
    ['Mei Tan <mei@delegate.example>', 'Mei Tan'],
    ['"Tan, Mei" <mei@delegate.example>;', 'Tan Mei'],
    ['mei@delegate.example\tMei Tan', 'Mei Tan'],
    ['김민지, mei@delegate.example', '김민지'],
    ['Mei;Tan;mei@delegate.example', 'Mei Tan'],
  ])('reads %j', (line, name) => {
    expect(readPasted(line)).toEqual({ invitees: [{ email: 'mei@delegate.example', name }], problems: [] });
  });

  it.each([
    ['Mei Tan', 'no-address'],
    ['mei@delegate', 'no-address'],
    ['mei@delegate.example, sela@delegate.example', 'no-address'],
    ['See www.prize.example <mei@delegate.example>', 'name'],
    [`${'x'.repeat(201)} <mei@delegate.example>`, 'name'],
  ])('says what is wrong with %j', (line, code) => {
    expect(readPasted(line)).toEqual({
      invitees: [],
      problems: [expect.objectContaining({ line: 1, code })],
    });
  });

  it('reads the good lines among bad and empty ones, each address once', () => {
    const { invitees, problems } = readPasted(
      'mei@delegate.example\r\n\r\nnobody\nMEI@delegate.example\nsela@delegate.example',
    );

    expect(invitees.map(({ email }) => email)).toEqual(['mei@delegate.example', 'sela@delegate.example']);
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'no-address'],
      [4, 'twice'],
    ]);
  });

  it('takes so many and no more', () => {
    const lines = Array.from(
      { length: mostInvitees + 2 },
      (_, index) => `p${String(index)}@delegate.example`,
    );

    const { invitees, problems } = readPasted(lines.join('\n'));

    expect(invitees).toHaveLength(mostInvitees);
    expect(problems.map(({ code }) => code)).toEqual(['too-many', 'too-many']);
  });
});
