/** As wide as the column of an id; a shorter one is filled up. */
const width = 36;

/** A long list of ids in as many bytes as they have letters; as texts they would take three times that. */
export class PackedIds {
  private constructor(private readonly letters: Buffer) {}

  static of(ids: readonly string[]): PackedIds {
    const letters = Buffer.alloc(ids.length * width, ' ');
    for (const [index, id] of ids.entries()) letters.write(id, index * width, 'latin1');
    return new PackedIds(letters);
  }

  get length(): number {
    return this.letters.length / width;
  }

  /** The ids from `start` to `end`, that one not included. */
  slice(start: number, end: number): string[] {
    const last = Math.min(end, this.length);
    return Array.from({ length: Math.max(0, last - start) }, (_, index) => this.at(start + index));
  }

  private at(index: number): string {
    return this.letters.toString('latin1', index * width, (index + 1) * width).trimEnd();
  }
}
