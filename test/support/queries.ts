import type { TestForum } from './forum.js';

/** The statements that `work` makes the application read with. */
export function readingsOf(forum: TestForum, work: () => Promise<unknown>): Promise<string[]> {
  return forum.read(async ({ dataSource }) => {
    const statements: string[] = [];
    const { logger } = dataSource;
    const watching = Object.create(logger, {
      logQuery: { value: (statement: string) => void statements.push(statement) },
    });
    Object.assign(dataSource, { logger: watching });
    try {
      await work();
    } finally {
      Object.assign(dataSource, { logger });
    }
    return statements;
  });
}
