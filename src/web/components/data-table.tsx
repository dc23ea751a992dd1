import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { webTexts } from '../web.texts.js';

export type SortDirection = 'ascending' | 'descending';

export interface Sort {
  key: string;
  direction: SortDirection;
}

export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ComponentChildren;
  sortable?: boolean;
  /** Numbers stand at the end, their digits below each other. */
  numeric?: boolean;
  /** The column that names the row; one per table. */
  rowHeader?: boolean;
  /** Short values that must not wrap, such as references and dates. */
  compact?: boolean;
  /** In rows of two lines on a narrow screen (`lines`) its value says nothing alone. */
  labelled?: boolean;
}

export interface DataTableProps<Row> {
  locale: Locale;
  caption: string;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort;
  sortHref?: (sort: Sort) => string;
  dense?: boolean;
  /** On a narrow screen each row is two lines instead of a list of labelled values: for long lists that one looks through. */
  lines?: boolean;
}

/** A table that becomes a list of labelled values on a narrow screen; the roles keep it a table for screen readers. */
export function DataTable<Row>(props: DataTableProps<Row>): VNode {
  return (
    <div class="table-scroll" role="region" aria-label={props.caption} tabIndex={0}>
      <table class={tableClass(props)} role="table">
        <caption class={props.captionHidden ? 'visually-hidden' : undefined}>{props.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {props.columns.map((column) => (
              <HeaderCell column={column} table={props} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {props.rows.map((row) => (
            <tr role="row" key={props.rowKey(row)}>
              {props.columns.map((column) => (
                <BodyCell column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeaderCell<Row>({ column, table }: { column: Column<Row>; table: DataTableProps<Row> }): VNode {
  const current = table.sort?.key === column.key ? table.sort.direction : undefined;
  const next: SortDirection = current === 'ascending' ? 'descending' : 'ascending';
  const t = webTexts.in(table.locale);
  return (
    <th
      role="columnheader"
      scope="col"
      class={cellClass(column, column.sortable ? 'sortable' : undefined)}
      aria-sort={current ?? (column.sortable ? 'none' : undefined)}
    >
      {column.sortable && table.sortHref ? (
        <a href={table.sortHref({ key: column.key, direction: next })}>
          {column.label}
          <span class="sort-mark" aria-hidden="true" />
          <span class="visually-hidden">
            , {t(next === 'ascending' ? 'sortAscending' : 'sortDescending')}
          </span>
        </a>
      ) : (
        column.label
      )}
    </th>
  );
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }): VNode {
  const content = <div class="cell">{column.cell(row)}</div>;
  return column.rowHeader ? (
    <th role="rowheader" scope="row" class={cellClass(column)} data-label={column.label}>
      {content}
    </th>
  ) : (
    <td role="cell" class={cellClass(column)} data-label={column.label}>
      {content}
    </td>
  );
}

const tableClass = ({ dense, lines }: { dense?: boolean; lines?: boolean }): string =>
  ['data-table', dense && 'data-table-dense', lines && 'data-table-lines'].filter(Boolean).join(' ');

function cellClass<Row>(column: Column<Row>, extra?: string): string | undefined {
  const { numeric, compact, labelled } = column;
  const names = [numeric && 'numeric', compact && 'compact', labelled && 'labelled', extra].filter(Boolean);
  return names.length > 0 ? names.join(' ') : undefined;
}
