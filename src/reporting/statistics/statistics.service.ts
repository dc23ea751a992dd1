import { Injectable } from '@nestjs/common';
import { smallestShownCount } from '../../../config/statistics.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import type { Member } from '../../people/member.entity.js';
import { type CountTable, countTables, type Stage, stages, withoutSmallCounts } from './count-tables.js';
import { StatisticsQueries } from './statistics.queries.js';

export interface Statistics {
  countedAt: Date;
  tables: CountTable[];
  members: Member[];
  stages: readonly Stage[];
  /** Small counts are left out. */
  isReduced: boolean;
}

/** What everybody may read: few numbers, and nothing by member or day, where counts are small. */
export const publicStages = ['registered', 'approved'] as const satisfies readonly Stage[];
const publicDimensions: readonly CountTable['dimension'][] = [
  'all',
  'category',
  'subregion',
  'special-needs',
  'gender',
  'mode',
  'attends-on',
];

/** The numbers as they stand, for those who may see persons, for those who may not, and for everybody. */
@Injectable()
export class StatisticsService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly queries: StatisticsQueries,
  ) {}

  async inFull(): Promise<Statistics> {
    const countedAt = this.clock.now();
    const { counts, members } = await this.database.read((em) => this.queries.source(em));
    return { countedAt, members, tables: countTables(counts, members), stages, isReduced: false };
  }

  async reduced(): Promise<Statistics> {
    const full = await this.inFull();
    const tables = withoutSmallCounts(full.tables, full.members, smallestShownCount);
    return { ...full, tables, isReduced: true };
  }

  async forEverybody(): Promise<Statistics> {
    const full = await this.inFull();
    const open = full.tables.filter(({ dimension }) => publicDimensions.includes(dimension));
    const tables = withoutSmallCounts(open, full.members, smallestShownCount, publicStages);
    return { ...full, tables, stages: publicStages, isReduced: true };
  }
}
