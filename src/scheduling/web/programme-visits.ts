import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { ProgrammeMemory, type PublicProgramme } from '../programme/programme-memory.js';
import { type ProgrammeReader, readerOf, type Visit } from './programme-reader.js';

/** Reads what a page of the programme is made of: what everybody sees, and what is the reader's own. */
@Injectable()
export class ProgrammeVisits {
  constructor(
    private readonly database: Database,
    private readonly memory: ProgrammeMemory,
  ) {}

  read(visit: Visit): Promise<{ programme: PublicProgramme; reader: ProgrammeReader }> {
    return this.database.read(async (em) => ({
      programme: await this.memory.read(em),
      reader: await readerOf(em, visit),
    }));
  }
}
