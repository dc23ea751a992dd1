import type { SheetRow } from '../../sheets/sheet.js';
import { emailKey } from '../../kernel/folded-text.js';
import type { DelegateForm } from '../roster/delegate.form.js';
import type { ColumnMapping } from './columns.js';
import { type JudgedRow, judgeRow, type RowProblem } from './judge-row.js';

/** The server answers others between so many rows. */
const rowsAtOnce = 100;

/** All rows of a table below its headings, each for itself and against those above it: an address once, one head. */
export async function judgeRows(rows: readonly SheetRow[], mapping: ColumnMapping): Promise<JudgedRow[]> {
  const against = new Earlier();
  const judged: JudgedRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % rowsAtOnce === 0) await new Promise((resume) => setImmediate(resume));
    judged.push(against.judge(await judgeRow(row, mapping)));
  }
  return judged;
}

/** What the rows above have taken. */
class Earlier {
  private readonly addresses = new Map<string, number>();
  private head: number | undefined;

  judge(row: JudgedRow): JudgedRow {
    if (!row.ok) return row;
    const problems = [...this.repeatedAddress(row), ...this.secondHead(row)];
    if (problems.length > 0) return { line: row.line, ok: false, problems };
    this.addresses.set(emailKey(row.form.email), row.line);
    if (row.form.role === 'head') this.head = row.line;
    return row;
  }

  private repeatedAddress({ line, form }: { line: number; form: DelegateForm }): RowProblem[] {
    const earlier = this.addresses.get(emailKey(form.email));
    if (earlier === undefined) return [];
    return [
      {
        line,
        field: 'email',
        code: 'delegations.address-twice',
        values: { line: earlier },
        written: form.email,
      },
    ];
  }

  private secondHead({ line, form }: { line: number; form: DelegateForm }): RowProblem[] {
    if (form.role !== 'head' || this.head === undefined) return [];
    return [
      {
        line,
        field: 'role',
        code: 'delegations.head-twice',
        values: { line: this.head },
        written: form.role,
      },
    ];
  }
}
