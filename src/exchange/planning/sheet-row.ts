import type { ErrorValues } from '../../kernel/errors.js';
import type { SheetRow } from '../../sheets/sheet.js';
import type { FileProblem } from '../reading/read-schedule.js';
import { cellText } from '../sheets/cell-values.js';
import type { SheetField, SheetMapping } from '../sheets/sheet-fields.js';

/** One row with what is found to be wrong with it. An empty cell says nothing: what is in the draft stays. */
export class ReadRow {
  readonly problems: FileProblem[] = [];
  readonly place: { line: number };

  constructor(
    private readonly row: SheetRow,
    private readonly mapping: SheetMapping,
    private readonly title: string,
  ) {
    this.place = { line: row.line };
  }

  cell(field: SheetField): string {
    return cellOf(this.row, this.mapping, field);
  }

  report(field: SheetField | null, code: string, values?: ErrorValues): void {
    this.problems.push({
      ...{ place: this.place, title: this.title.slice(0, 120), field, code: `exchange.${code}` },
      ...(values ? { values } : {}),
    });
  }

  /** The value of a cell, or a problem where it means nothing. */
  value<Value>(
    field: SheetField,
    read: (cell: string) => Value | undefined,
    code: string,
  ): Value | undefined {
    const cell = this.cell(field);
    const found = read(cell);
    if (found === undefined) this.report(field, code, { value: cell.slice(0, 60) });
    return found;
  }

  text(field: SheetField, max: number): string {
    const cell = this.cell(field);
    if (cell.length > max) this.report(field, 'too-long', { max });
    return cell;
  }
}

export const cellOf = (row: SheetRow, mapping: SheetMapping, field: SheetField): string =>
  cellText(row.cells[mapping[field] ?? -1] ?? '');

/** Ids that can stand in an address. */
export const isPlainId = (id: string): boolean => /^[a-z0-9](?:[a-z0-9-]{0,70}[a-z0-9])?$/.test(id);
