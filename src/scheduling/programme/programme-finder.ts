import { Injectable } from '@nestjs/common';
import { chosenOf, type ProgrammeChoice } from './programme-choice.js';
import type { PublicProgramme } from './programme-memory.js';
import { type FoundItem, type ProgrammeIndex, programmeIndex, searchProgramme } from './programme-search.js';

/** Finds by words and by choice. What is searched is prepared once for each programme. */
@Injectable()
export class ProgrammeFinder {
  private readonly indexes = new WeakMap<PublicProgramme, ProgrammeIndex>();

  /** Without words in the order of the programme, with words the best first. */
  find(programme: PublicProgramme, choice: ProgrammeChoice): FoundItem[] {
    const chosen = chosenOf(programme.items, choice, programme.rooms);
    if (!choice.q) return chosen.map((item) => ({ item, texts: [] }));
    const wanted = new Set(chosen);
    return searchProgramme(this.indexOf(programme), choice.q).filter(({ item }) => wanted.has(item));
  }

  private indexOf(programme: PublicProgramme): ProgrammeIndex {
    const known = this.indexes.get(programme);
    if (known) return known;
    const made = programmeIndex(programme.items);
    this.indexes.set(programme, made);
    return made;
  }
}
