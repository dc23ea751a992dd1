import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import { anonymous } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { textOfCode } from '../../kernel/i18n/catalogue.js';
import type { ImportContent, ImportOptions } from '../import-content.js';
import { ImportConflicts } from '../import-conflicts.js';
import { ImportPlanner } from '../import-planner.service.js';
import { outcomeOf } from '../import-writer.service.js';
import type { ImportPlan } from '../planning/import-plan.js';
import { maxBytes, readContent, UnreadableFile } from '../read-content.js';
import { type ExchangeWords, ExchangeRefused, importWishes, type ImportWishes } from './exchange-wishes.js';
import { reportOf } from './import-report.js';

/** Imports a file from the terminal: the same plan as on the page, all of it or nothing. */
@Injectable()
export class ImportCommand {
  constructor(
    private readonly database: Database,
    private readonly planner: ImportPlanner,
    private readonly conflicts: ImportConflicts,
  ) {}

  /** Returns what to print; nothing is written by a dry run. */
  async run(file: string, words: ExchangeWords): Promise<string> {
    const wishes = importWishes(words);
    const content = await contentOf(file, wishes);
    const { locale, isReady, isPublished, isDryRun } = wishes;
    const options: ImportOptions = { locale, isReady, isPublished };
    const { plan, conflicts } = await this.database.read(async (em) => {
      const made = await this.planner.plan(em, content, options);
      return { plan: made, conflicts: await this.conflicts.tell(em, made, 'en') };
    });
    const report = reportOf(plan, conflicts);
    if (isDryRun) return `${report}\nNothing was written.`;
    if (plan.problems.length > 0 && !wishes.leaveOut)
      throw new ExchangeRefused(
        `${report}\nNothing was written. Mend the file, or leave these out with --leave-out.`,
      );
    const { cancelMissing: reason } = wishes;
    const isTakenOff = reason !== undefined && plan.gone.length > 0;
    if (isEmpty(plan) && !isTakenOff) return `${report}\nThere was nothing to write.`;
    await this.database.write(async (em) => {
      const again = await this.planner.plan(em, content, options);
      await this.planner.write(em, anonymous, again, { name: basename(file), options, reason });
    });
    const takenOff = isTakenOff ? `\n${String(plan.gone.length)} sessions were taken off the programme.` : '';
    return `${report}${takenOff}\nWritten to the draft. The public sees it when it is released.`;
  }
}

const isEmpty = (plan: ImportPlan): boolean => {
  const { created, changed, profiles, speakers } = outcomeOf(plan);
  return created + changed + profiles + speakers === 0;
};

async function contentOf(file: string, wishes: ImportWishes): Promise<ImportContent> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new ExchangeRefused(`There is no file ${file}.`);
  if (found.size > maxBytes)
    throw new ExchangeRefused(
      `${file}: ${textOfCode('en', 'exchange.too-large', { megabytes: maxBytes / 1e6 })}`,
    );
  try {
    return await readContent(await readFile(file), wishes);
  } catch (error) {
    if (error instanceof UnreadableFile)
      throw new ExchangeRefused(`${file}: ${textOfCode('en', error.code, error.values)}`);
    throw error;
  }
}
