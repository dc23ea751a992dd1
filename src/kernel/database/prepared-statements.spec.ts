import { StatementNames } from './prepared-statements.js';

const find = 'SELECT name FROM counter WHERE name = $1';

describe('a statement on PostgreSQL', () => {
  it('has one name for as long as its connection lives', () => {
    const names = new StatementNames();
    const first = names.named(find, ['a']);

    expect(first).toEqual({ name: expect.any(String), text: find });
    expect(names.named(find, ['b'])).toEqual(first);
  });

  it('has a name of its own', () => {
    const texts = ['DELETE FROM counter WHERE name = $1', 'DELETE FROM counter WHERE value = $1'];
    const names = new StatementNames();

    const all = texts.map((text) => names.named(text, [1]));

    expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(2);
  });

  it('is not kept without parameters, when it is long, or in another form', () => {
    const long = `${find} -- ${'x'.repeat(4_000)}`;
    const asked = { text: find };
    const names = new StatementNames();

    expect(names.named('COMMIT', undefined)).toBe('COMMIT');
    expect(names.named('COMMIT', [])).toBe('COMMIT');
    expect(names.named(long, ['a'])).toBe(long);
    expect(names.named(asked, ['a'])).toBe(asked);
  });

  it('is not kept when there are too many of them', () => {
    const texts = Array.from({ length: 600 }, (_, index) => `SELECT ${String(index)} + $1`);
    const names = new StatementNames();
    names.named(find, ['a']);

    const kept = texts.filter((text) => names.named(text, [1]) !== text);

    expect(kept.length).toBeLessThanOrEqual(500);
    expect(names.named(find, ['a'])).not.toBe(find);
  });
});
