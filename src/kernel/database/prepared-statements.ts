import pg from 'pg';

/** Of one process; each connection keeps what was prepared on it. Bulk inserts are long and no two alike. */
const mostStatements = 500;
const longestStatement = 4_000;

const names = new Map<string, string>();

/**
 * Gives a statement with parameters its name, under which PostgreSQL parses it once on each connection: that is half of the
 * work of finding or inserting a row. Whatever is not worth keeping goes as it is.
 */
export function named(text: unknown, values: unknown): unknown {
  const isWorthKeeping =
    typeof text === 'string' && text.length <= longestStatement && Array.isArray(values) && values.length > 0;
  if (!isWorthKeeping) return text;
  if (!names.has(text) && names.size < mostStatements) names.set(text, `s${names.size}`);
  const name = names.get(text);
  return name === undefined ? text : { name, text };
}

/**
 * TypeORM knows no named statements; the client of its pool is the one place through which all of them pass. What is asked before
 * anybody waits for an answer leaves in one piece: handing something to the network takes longer than most statements do.
 */
export class PreparingClient extends pg.Client {
  constructor(...options: ConstructorParameters<typeof pg.Client>) {
    super(...options);
    // `query` has a dozen overloads, and none of them is told apart here.
    const query = this.query.bind(this) as (...asked: unknown[]) => unknown;
    const prepared = (text: unknown, values: unknown, ...more: unknown[]) => {
      const { stream } = this.connection;
      stream.cork();
      process.nextTick(() => stream.uncork());
      return query(named(text, values), values, ...more);
    };
    this.query = prepared as typeof this.query;
  }
}
