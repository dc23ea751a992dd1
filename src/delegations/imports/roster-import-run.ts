import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { delegationRules } from '../../../config/delegations.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { DomainError, Invalid } from '../../kernel/errors.js';
import { Delegation } from '../../people/delegation.entity.js';
import { RosterService } from '../roster/roster.service.js';
import type { JudgedRow, RowProblem } from './judge-row.js';
import { judgeRows } from './judge-rows.js';
import { RosterImport, RosterImportContent } from './roster-import.entity.js';

type Written = 'registered' | 'corrected';
type Outcome = Written | RowProblem[];
type Progress = Pick<RosterImport, 'done' | 'registered' | 'corrected' | 'problems'>;

/** Writes a confirmed table, piece by piece. */
@Injectable()
export class RosterImportRun {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly roster: RosterService,
  ) {}

  async unfinished(): Promise<string[]> {
    const found = await this.database.read((em) =>
      em.find(RosterImport, { where: { state: 'running' }, order: { confirmedAt: 'ASC' } }),
    );
    return found.map(({ id }) => id);
  }

  /**
   * To the end, or until another process is found at the same work. A process that dies leaves the rows behind `done` as they
   * are; those of its last piece are written again, which finds them registered and corrects nothing.
   */
  async finish(id: string): Promise<void> {
    const content = await this.database.read((em) => em.findOneBy(RosterImportContent, { importId: id }));
    const started = await this.database.read((em) => em.findOneByOrFail(RosterImport, { id }));
    if (!content || started.state !== 'running') return;
    const rows = await judgeRows(content.rows.slice(1), started.mapping);
    let current: Progress = started;
    while (current.done < rows.length) {
      const piece = rows.slice(current.done, current.done + delegationRules.importedPerWrite);
      const outcomes = await Promise.all(piece.map((row) => this.write(started, row)));
      const next = after(current, outcomes);
      if (!(await this.database.write((em) => this.advance(em, id, current, next)))) return;
      current = next;
    }
    await this.database.write((em) => this.end(em, id));
  }

  /** Each row for itself, so that a bad one takes no other with it; writers that wait together share one commit. */
  private async write({ delegationId, locale, accountId }: RosterImport, row: JudgedRow): Promise<Outcome> {
    if (!row.ok) return row.problems;
    try {
      return await this.database.write(async (em) => {
        const [delegation, known] = await Promise.all([
          em.findOneByOrFail(Delegation, { id: delegationId }),
          this.roster.ofAddress(em, delegationId, row.form.email),
        ]);
        if (known) await this.roster.correct(em, delegation, known.id, row.form, row.unsaid);
        else await this.roster.register(em, delegation, { form: row.form, locale, focalPoint: accountId });
        return known ? 'corrected' : 'registered';
      });
    } catch (error) {
      if (error instanceof DomainError) return problemsOf(error, row);
      throw error;
    }
  }

  private async advance(em: EntityManager, id: string, { done }: Progress, next: Progress): Promise<boolean> {
    const { affected } = await em.update(RosterImport, { id, done, state: 'running' }, next);
    return affected === 1;
  }

  private async end(em: EntityManager, id: string): Promise<void> {
    await em.update(RosterImport, { id }, { state: 'done', finishedAt: this.clock.now() });
    await em.delete(RosterImportContent, { importId: id });
  }
}

function after(current: Progress, outcomes: readonly Outcome[]): Progress {
  const count = (wanted: Written) => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    done: current.done + outcomes.length,
    registered: current.registered + count('registered'),
    corrected: current.corrected + count('corrected'),
    problems: [
      ...current.problems,
      ...outcomes.flatMap((outcome) => (typeof outcome === 'string' ? [] : outcome)),
    ],
  };
}

function problemsOf(error: DomainError, { line, form }: Extract<JudgedRow, { ok: true }>): RowProblem[] {
  if (!(error instanceof Invalid))
    return [{ line, field: 'email', code: error.code, values: error.values, written: form.email }];
  return Object.entries(error.fields).map(([field, { code, values }]) => ({
    line,
    field,
    code,
    ...(values ? { values } : {}),
    written: field === 'email' ? form.email : form.familyName,
  }));
}
