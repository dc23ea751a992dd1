import { pino } from 'pino';
import { log } from '../../src/kernel/log.js';
import type { TestForum } from './forum.js';

/** What the application writes into its log from now on, line by line. */
export function logLinesOf(forum: TestForum): string[] {
  const lines: string[] = [];
  Reflect.set(forum.app.get(log), pino.symbols.streamSym, { write: (line: string) => lines.push(line) });
  return lines;
}
