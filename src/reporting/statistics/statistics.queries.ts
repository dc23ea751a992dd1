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
  state: RegistrationState;
  count: string | number;
}

/** So many registrations have all of this in common. */
interface Alike extends Grouped {
  category: string;
  member: string | null;
  gender: string | null;
  mode: string;
  days: string | null;
}

/** How many registrations have come how far, with the same number of queries however many there are. */
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

  /** What many have in common is read once for all of them: six ways of counting would be six readings of every registration. */
  private async living(em: EntityManager): Promise<Count[]> {
    const alike = await em
      .createQueryBuilder(Registration, 'r')
      .select('r.category', 'category')
      .addSelect('r.memberId', 'member')
      .addSelect('r.gender', 'gender')
      .addSelect('r.mode', 'mode')
      .addSelect('r.days', 'days')
      .addSelect('r.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .where({ mergedInto: IsNull() })
      .groupBy('r.category, r.memberId, r.gender, r.mode, r.days, r.state')
      .getRawMany<Alike>();
    return [...alike.flatMap(countsOf), ...(await this.byDay(em))];
  }

  /** The local day cannot be had from SQL on both engines: instants are grouped as coarsely as the zone allows. */
  private async byDay(em: EntityManager): Promise<Count[]> {
    const isWholeHours = offsetMinutes(new Date(edition.rehearsalClock), edition.zone) % 60 === 0;
    const [length, rest] = isWholeHours ? [13, ':00:00Z'] : [16, ':00Z'];
    const rows = await em
      .createQueryBuilder(Registration, 'r')
      .select(`SUBSTR(r.submitted_at, 1, ${String(length)})`, 'value')
      .addSelect('r.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .where({ mergedInto: IsNull() })
      .groupBy('value, r.state')
      .getRawMany<Grouped & { value: string }>();
    return rows.map((row) =>
      countOf('registered-on', localDate(new Date(`${row.value}${rest}`), edition.zone), row),
    );
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

const countsOf = (alike: Alike): Count[] => [
  countOf('all', 'all', alike),
  countOf('category', alike.category, alike),
  countOf('member', alike.member ?? unstated, alike),
  countOf('gender', alike.gender ?? unstated, alike),
  countOf('mode', alike.mode, alike),
  ...daysIn(alike.days).map((day) => countOf('attends-on', day, alike)),
];

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
