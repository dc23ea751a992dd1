import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BadSetting, Config } from '../kernel/config/env.js';
import { Database } from '../kernel/database/database.js';
import { Registration } from './registration.entity.js';

/**
 * Keeps a real forum from going on with the database of a rehearsal, which is where it looks unless it is told otherwise: invented
 * people would stand in its lists, hold its places and be written to. Stops the start before the first worker does.
 */
@Injectable()
export class RehearsedDatabase implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  async onModuleInit(): Promise<void> {
    const { production, isRehearsal } = this.config;
    if (!production || isRehearsal) return;
    if (!(await this.database.read((em) => em.existsBy(Registration, { fictitious: true })))) return;
    throw new BadSetting(
      'DATABASE_URL',
      'the database was used for a rehearsal and holds invented people',
      'Give another one, such as sqlite:var/production.sqlite, or set REHEARSAL_CLOCK to go on rehearsing.',
    );
  }
}
