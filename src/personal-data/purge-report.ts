import { Injectable } from '@nestjs/common';
import type { ObjectLiteral } from 'typeorm';
import { Purge } from './purge.service.js';
import type { RemovalStep } from './removal-plan.js';

/** The purge for the terminal. */
@Injectable()
export class PurgeReport {
  constructor(private readonly purge: Purge) {}

  /** A line for every row that would go or lose something, by its key: no line says more of a person than that. */
  async listDue(): Promise<string> {
    const lines: string[] = [];
    for (const { step } of await this.purge.due()) {
      for (const row of await this.purge.rowsOf(step)) lines.push(`  ${describe(step, row)}`);
    }
    return lines.length === 0
      ? 'Nothing is due.'
      : [`Would be removed (${String(lines.length)}):`, ...lines].join('\n');
  }

  async run(): Promise<string> {
    const removed = await this.purge.runToday();
    if (!removed) return 'Today’s purge is done already, or under way.';
    const lines = Object.entries(removed).map(([datum, rows]) => `  ${datum.padEnd(20)} ${String(rows)}`);
    return lines.length === 0 ? 'Nothing was due.' : ['Removed:', ...lines].join('\n');
  }
}

/** `registration 018f…: accessNeeds` */
function describe({ table: { metadata }, datum, what }: RemovalStep, row: ObjectLiteral): string {
  const key = metadata.primaryColumns.map(({ propertyName }) => String(row[propertyName])).join(' ');
  if (what.kind === 'row') return `${metadata.tableName} ${key} (${datum})`;
  const parts = what.kind === 'answer' ? [what.field] : what.columns.map(({ propertyName }) => propertyName);
  return `${metadata.tableName} ${key}: ${parts.join(', ')} (${datum})`;
}
