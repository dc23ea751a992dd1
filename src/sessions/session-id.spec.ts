import { sessionIdFrom, sessionIdPattern } from './session-id.js';

describe('the id of a session', () => {
  it.each([
    ['Housing & Heat: Who Pays?', 'housing-heat-who-pays'],
    ['Đô thị xanh', 'do-thi-xanh'],
    ['주거 포럼', 'jugeo-poleom'],
    ['<script>', 'script'],
    ['…', 'session'],
  ])('is made of the letters of its title: %s', (title, id) => {
    expect(sessionIdFrom(title, new Set())).toBe(id);
    expect(id).toMatch(sessionIdPattern);
  });

  it('is another where a session has it', () => {
    expect(sessionIdFrom('Closing', new Set(['closing', 'closing-2']))).toBe('closing-3');
  });

  it('stays short and ends with a letter or a figure', () => {
    const id = sessionIdFrom(`${'a'.repeat(59)} b`, new Set());

    expect(id).toBe('a'.repeat(59));
  });

  it.each(['Ab', '-a', 'a-', 'a b', 'a/b', ''])('is not %j', (id) => {
    expect(id).not.toMatch(sessionIdPattern);
  });
});
