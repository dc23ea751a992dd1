import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { emailKey } from '../../kernel/folded-text.js';
import { Registration } from '../../registration/registration.entity.js';
import type { SheetRow } from '../../sheets/sheet.js';
import { Delegation } from '../../people/delegation.entity.js';
import { missingFields } from './columns.js';
import type { JudgedRow, RowProblem } from './judge-row.js';
import { judgeRows } from './judge-rows.js';
import { type RosterImport, RosterImportContent } from './roster-import.entity.js';

type GoodRow = Extract<JudgedRow, { ok: true }>;

export interface PreviewedRow extends GoodRow {
  happens: 'register' | 'correct';
}

export interface ImportPreview {
  headings: string[];
  /** The first filled cell of each column. */
  samples: string[];
  rows: PreviewedRow[];
  problems: RowProblem[];
}

const readAtOnce = 500;

/** What would become of each row if the table were confirmed now. Nothing is written. */
@Injectable()
export class ImportPreviews {
  async of(em: EntityManager, { id, delegationId, mapping }: RosterImport): Promise<ImportPreview> {
    const { rows: all } = await em.findOneByOrFail(RosterImportContent, { importId: id });
    const [headings, ...below] = all;
    const judged = missingFields(mapping).length > 0 ? [] : await judgeRows(below, mapping);
    const good = judged.filter((row): row is GoodRow => row.ok);
    const known = await this.knownAddresses(em, good);
    const delegation = await em.findOneByOrFail(Delegation, { id: delegationId });
    const rows: PreviewedRow[] = [];
    const problems = judged.flatMap((row) => (row.ok ? [] : row.problems));
    for (const row of good) {
      const found = known.get(emailKey(row.form.email));
      const problem = problemOf(row, found, delegation);
      if (problem) problems.push(problem);
      else rows.push({ ...row, happens: found && found.state !== 'withdrawn' ? 'correct' : 'register' });
    }
    problems.sort((one, other) => one.line - other.line);
    return { headings: headings?.cells ?? [], samples: samplesOf(below), rows, problems };
  }

  private async knownAddresses(
    em: EntityManager,
    rows: readonly GoodRow[],
  ): Promise<Map<string, Registration>> {
    const keys = rows.map(({ form }) => emailKey(form.email));
    const known = new Map<string, Registration>();
    for (let start = 0; start < keys.length; start += readAtOnce) {
      const accounts = await em.findBy(Account, { emailKey: In(keys.slice(start, start + readAtOnce)) });
      const registrations = await em.findBy(Registration, { accountId: In(accounts.map(({ id }) => id)) });
      const byAccount = new Map(registrations.map((each) => [each.accountId, each]));
      for (const account of accounts) {
        const registration = byAccount.get(account.id);
        if (registration) known.set(account.emailKey, registration);
      }
    }
    return known;
  }
}

function problemOf(
  { line, form }: GoodRow,
  known: Registration | undefined,
  { id, headId }: Delegation,
): RowProblem | undefined {
  if (known && known.delegationId !== id)
    return { line, field: 'email', code: 'delegations.address-in-use', written: form.email };
  if (known?.state === 'declined')
    return { line, field: 'email', code: 'registration.cannot-correct', written: form.email };
  if (form.role === 'head' && headId !== null && headId !== known?.id)
    return { line, field: 'role', code: 'delegations.second-head', written: form.role };
  return undefined;
}

function samplesOf(rows: readonly SheetRow[]): string[] {
  const width = Math.max(0, ...rows.slice(0, readAtOnce).map(({ cells }) => cells.length));
  return Array.from(
    { length: width },
    (_, column) => rows.map(({ cells }) => cells[column] ?? '').find((cell) => cell !== '') ?? '',
  );
}
