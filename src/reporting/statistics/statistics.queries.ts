import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { edition } from '../../../config/edition.js';
import { localDate, offsetMinutes } from '../../kernel/zoned-time.js';
import { Member } from '../../people/member.entity.js';
import { RegistrationDraft } from '../../registration/drafts/registration-draft.entity.js';
import { Registration } from '../../registration/registration.entity.js';
import type { RegistrationState } from '../../registration/registration.states.js';
import { type Count, type CountedBy, daysIn, merged, unstated } from './counts.rules.js';
import { KeptCount } from './kept-count.entity.js';

export interface StatisticsSource {
  counts: Count[];
  members: Member[];
}

interface Grouped {
  value: string | null;
  state: RegistrationState;
  count: string | number;
}

/** What is counted directly, by the column that holds it. */
const columns = { category: 'category', member: 'memberId', gender: 'gender', mode: 'mode' } as const;

/** How many registrations have come how far. One grouped query for each way of counting, however many there are. */
@Injectable()
export class StatisticsQueries {
  async source(em: EntityManager): Promise<StatisticsSource> {
    const counts = [
      ...(await this.living(em)),
      ...(await this.drafts(em)),
      ...(await em.find(KeptCount)).map(asCount),
    ];
    return { counts: merged(counts), members: await em.find(Member, { order: { name: 'ASC' } }) };
  }

  private async living(em: EntityManager): Promise<Count[]> {
    const simple: Count[] = [];
    for (const by of ['category', 'member', 'gender', 'mode'] as const) {
      const rows = await this.grouped(em, `r.${columns[by]}`);
      simple.push(...rows.map((row) => countOf(by, row.value ?? unstated, row)));
    }
    const attending = (await this.grouped(em, 'r.days')).flatMap((row) =>
      daysIn(row.value).map((day) => countOf('attends-on', day, row)),
    );
    // Everybody has one form of attendance, and no more.
    const all = simple.flatMap((count): Count[] =>
      count.by === 'mode' ? [{ ...count, by: 'all', value: 'all' }] : [],
    );
    return [...all, ...simple, ...attending, ...(await this.byDay(em))];
  }

  /** The local day cannot be had from SQL on both engines: instants are grouped as coarsely as the zone allows. */
  private async byDay(em: EntityManager): Promise<Count[]> {
    const isWholeHours = offsetMinutes(new Date(edition.rehearsalClock), edition.zone) % 60 === 0;
    const [length, rest] = isWholeHours ? [13, ':00:00Z'] : [16, ':00Z'];
    const rows = await this.grouped(em, `SUBSTR(r.submitted_at, 1, ${String(length)})`);
    return rows.map((row) =>
      countOf('registered-on', localDate(new Date(`${row.value ?? ''}${rest}`), edition.zone), row),
    );
  }

  private grouped(em: EntityManager, value: string): Promise<Grouped[]> {
    return em
      .createQueryBuilder(Registration, 'r')
      .select(value, 'value')
      .addSelect('r.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .where({ mergedInto: IsNull() })
      .groupBy(value)
      .addGroupBy('r.state')
      .getRawMany<Grouped>();
  }

  /** Of a draft only the group and the form of attendance are sure. */
  private async drafts(em: EntityManager): Promise<Count[]> {
    const rows = await em
      .createQueryBuilder(RegistrationDraft, 'd')
      .select('d.category', 'category')
      .addSelect('d.mode', 'mode')
      .addSelect('COUNT(*)', 'count')
      .groupBy('d.category')
      .addGroupBy('d.mode')
      .getRawMany<{ category: string; mode: string; count: string | number }>();
    return rows.flatMap(({ category, mode, count }) =>
      (
        [
          ['all', 'all'],
          ['category', category],
          ['mode', mode],
        ] as const
      ).map(([by, value]): Count => ({ by, value, stage: 'draft', count: Number(count) })),
    );
  }
}

const countOf = (by: CountedBy, value: string, { state, count }: Grouped): Count => ({
  by,
  value,
  stage: state,
  count: Number(count),
});

const asCount = ({ dimension, value, stage, count }: KeptCount): Count => ({
  by: dimension,
  value,
  stage,
  count,
});
