import { Injectable } from '@nestjs/common';
import { coEventRules } from '../../../config/co-events.js';
import { UnreadableCalendar } from '../../ics/published-calendar.js';
import { readPublished } from '../../ics/read-published.js';
import { Database } from '../../kernel/database/database.js';
import type { IcalDefaults, IcalProblem, IcalSource } from '../ical-source.entity.js';
import { CalendarFetcher, type Fetched, FetchFailure, type Marks } from './calendar-fetcher.js';
import { CalendarImportsService } from './calendar-imports.service.js';
import { judged, type JudgedCalendar } from './judged-entries.js';

/** So many entries are brought in one transaction: others must not wait for a long calendar. */
const batchLength = 50;
const unmarked: Marks = { etag: null, lastModified: null };

export type Looked = { ok: true; calendar: JudgedCalendar } | { ok: false; problem: IcalProblem };

/** Reads calendars: for a preview, which writes nothing, and for good. */
@Injectable()
export class CalendarRefresh {
  constructor(
    private readonly database: Database,
    private readonly fetcher: CalendarFetcher,
    private readonly imports: CalendarImportsService,
  ) {}

  /** What would be entered. */
  async look(url: string, defaults: IcalDefaults): Promise<Looked> {
    return orProblem(async () => {
      const fetched = await this.fetcher.fetch(url, unmarked);
      return judgedText(fetched.kind === 'calendar' ? fetched.text : '', defaults);
    });
  }

  /** Only for whoever has claimed it. Entries that cannot be brought, and failures, stand in the source for its host to see. */
  async refresh(source: IcalSource): Promise<void> {
    const { id, url, etag, lastModified, defaults } = source;
    const fetched = await orProblem(() => this.fetcher.fetch(url, { etag, lastModified }));
    if (!fetched.ok) return this.database.write((em) => this.imports.fail(em, id, fetched.problem));
    if (fetched.calendar.kind === 'unchanged') {
      const { problems } = source;
      const kept = problems.filter(({ code }) => code !== 'co-event-imports.missing');
      const reading = { marks: { etag, lastModified }, problems: kept, keys: undefined };
      return this.database.write((em) => this.imports.finish(em, id, reading));
    }
    await this.bring(id, fetched.calendar, defaults);
  }

  private async bring(
    id: string,
    { text, etag, lastModified }: Extract<Fetched, { kind: 'calendar' }>,
    defaults: IcalDefaults,
  ): Promise<void> {
    const looked = await orProblem(() => Promise.resolve(judgedText(text, defaults)));
    if (!looked.ok) return this.database.write((em) => this.imports.fail(em, id, looked.problem));
    const { entries, keys, problems } = looked.calendar;
    const unbrought: IcalProblem[] = [];
    for (let start = 0; start < entries.length; start += batchLength) {
      const batch = entries.slice(start, start + batchLength);
      unbrought.push(...(await this.database.write((em) => this.imports.bring(em, id, batch))));
    }
    const marks = { etag, lastModified };
    const reading = { marks, problems: [...problems, ...unbrought], keys };
    await this.database.write((em) => this.imports.finish(em, id, reading));
  }
}

const judgedText = (text: string, defaults: IcalDefaults): JudgedCalendar =>
  judged(readPublished(text, coEventRules.window), defaults);

async function orProblem<T>(
  work: () => Promise<T>,
): Promise<{ ok: true; calendar: T } | { ok: false; problem: IcalProblem }> {
  try {
    return { ok: true, calendar: await work() };
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    return { ok: false, problem };
  }
}

function problemOf(error: unknown): IcalProblem | undefined {
  if (error instanceof FetchFailure) return { code: `co-event-imports.${error.code}`, values: error.values };
  return error instanceof UnreadableCalendar ? { code: `co-event-imports.${error.reason}` } : undefined;
}
