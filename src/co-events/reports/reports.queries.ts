import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { coEventRules } from '../../../config/co-events.js';
import { CoEventHost } from '../co-event-host.entity.js';
import { CoEventReport } from '../co-event-report.entity.js';
import { CoEvent } from '../co-event.entity.js';

const dayLength = 24 * 3_600_000;

export interface ReportedCoEvent {
  coEvent: CoEvent;
  report: CoEventReport;
}

export interface ReportCounts {
  /** That have taken place, of hosts who can report. */
  held: number;
  reported: number;
  inPerson: number;
  online: number;
}

/** What hosts have reported, and who has not. */
@Injectable()
export class ReportsQueries {
  /** The latest first. */
  async page(em: EntityManager, offset: number, limit: number): Promise<ReportedCoEvent[]> {
    const reports = await em.find(CoEventReport, {
      order: { submittedAt: 'DESC', coEventId: 'ASC' },
      skip: offset,
      take: limit,
    });
    return this.withCoEvents(em, reports);
  }

  async all(em: EntityManager): Promise<ReportedCoEvent[]> {
    return this.withCoEvents(em, await em.find(CoEventReport, { order: { coEventId: 'ASC' } }));
  }

  async counts(em: EntityManager, now: Date): Promise<ReportCounts> {
    const sums = await em
      .createQueryBuilder(CoEventReport, 'r')
      .select('COUNT(*)', 'reported')
      .addSelect('COALESCE(SUM(r.inPerson), 0)', 'inPerson')
      .addSelect('COALESCE(SUM(r.online), 0)', 'online')
      .getRawOne<Record<'reported' | 'inPerson' | 'online', string | number>>();
    const held = await heldWithHosts(em).andWhere('c.overAt <= :now', { now: now.toISOString() }).getCount();
    return {
      held,
      reported: Number(sums?.reported ?? 0),
      inPerson: Number(sums?.inPerson ?? 0),
      online: Number(sums?.online ?? 0),
    };
  }

  /** Over for a day or more and within the time for a report, which is not there. */
  async missing(em: EntityManager, now: Date): Promise<CoEvent[]> {
    const { withinDays, remindAfterDays } = coEventRules.report;
    const ago = (days: number) => new Date(now.getTime() - days * dayLength).toISOString();
    return heldWithHosts(em)
      .andWhere('c.overAt > :oldest AND c.overAt <= :newest', {
        oldest: ago(withinDays),
        newest: ago(remindAfterDays[0]),
      })
      .andWhere('NOT EXISTS (SELECT 1 FROM co_event_report r WHERE r.co_event_id = c.id)')
      .orderBy('c.overAt', 'ASC')
      .getMany();
  }

  private async withCoEvents(em: EntityManager, reports: CoEventReport[]): Promise<ReportedCoEvent[]> {
    if (reports.length === 0) return [];
    const ids = reports.map(({ coEventId }) => coEventId);
    const rows = await em.createQueryBuilder(CoEvent, 'c').whereInIds(ids).getMany();
    const byId = new Map(rows.map((row) => [row.id, row]));
    return reports.flatMap((report) => {
      const coEvent = byId.get(report.coEventId);
      return coEvent ? [{ coEvent, report }] : [];
    });
  }
}

/** What was cancelled or postponed has not taken place; parts of a series are told of by the whole. */
const heldWithHosts = (em: EntityManager) =>
  em
    .createQueryBuilder(CoEvent, 'c')
    .where(`c.state = 'approved' AND c.parentId IS NULL`)
    .andWhere(
      (query) =>
        `EXISTS ${query.subQuery().select('1').from(CoEventHost, 'h').where('h.coEventId = c.id').getQuery()}`,
    );
