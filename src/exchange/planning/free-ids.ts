import anyAscii from 'any-ascii';
import { fold } from '../../kernel/folded-text.js';

/** Readable ids that nobody has yet: of the same names in the same order they are the same. */
export class FreeIds {
  private readonly taken: Set<string>;
  private readonly counts = new Map<string, number>();

  constructor(
    taken: Iterable<string>,
    private readonly longest: number,
  ) {
    this.taken = new Set(taken);
  }

  /** Names in other scripts are spelt in Latin letters; `other` is what a name without any letters is called. */
  take(name: string, other: string): string {
    const words = fold(anyAscii(name))
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '');
    const plain = (words || other).slice(0, this.longest - roomForNumber).replace(/-+$/, '');
    for (let number = (this.counts.get(plain) ?? 0) + 1; ; number += 1) {
      const id = number === 1 ? plain : `${plain}-${String(number)}`;
      this.counts.set(plain, number);
      if (this.taken.has(id)) continue;
      this.taken.add(id);
      return id;
    }
  }
}

const roomForNumber = 6;
