import { newId } from '../kernel/ids.js';
import { PackedIds } from './packed-ids.js';

it('gives back the ids that it holds, short ones too, in pieces of any length', () => {
  const ids = [newId(), 'short', newId(), newId(), newId()];

  const packed = PackedIds.of(ids);

  expect(packed).toHaveLength(5);
  expect([packed.slice(0, 2), packed.slice(2, 4), packed.slice(4, 6), packed.slice(6, 8)]).toEqual([
    ids.slice(0, 2),
    ids.slice(2, 4),
    ids.slice(4),
    [],
  ]);
});
