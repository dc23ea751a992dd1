import { setTimeout as pause } from 'node:timers/promises';
import { newId, newToken } from './ids.js';

describe('an id', () => {
  it('is a UUID of version 7, no two alike', () => {
    const ids = Array.from({ length: 1_000 }, newId);

    for (const id of ids)
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('sorts behind those that were made before it', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      ids.push(newId());
      await pause(2);
    }

    expect(ids.toSorted()).toEqual(ids);
  });
});

it('makes tokens that no two are alike and that go into an address', () => {
  const tokens = Array.from({ length: 1_000 }, newToken);

  for (const token of tokens) expect(token).toMatch(/^[\w-]{22}$/);
  expect(new Set(tokens).size).toBe(tokens.length);
});
