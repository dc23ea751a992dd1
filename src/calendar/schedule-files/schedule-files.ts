import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Config } from '../../kernel/config/env.js';
import { nextStamp, RealClock } from '../../kernel/clock.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { log } from '../../kernel/log.js';
import { FeedBody } from '../feed-body.js';
import { SaidQueries } from '../../exchange/said.queries.js';
import type { ScheduleDocument } from '../../exchange/schedule-document.js';
import { scheduleDocument } from '../../exchange/schedule-export.js';
import { writeScheduleJson } from '../../exchange/write-schedule-json.js';
import { writeScheduleXml } from '../../exchange/write-schedule-xml.js';
import { Database } from '../../kernel/database/database.js';
import { readLatest } from '../../scheduling/releases/released.queries.js';
import type { PublishedProgramme } from '../programme-parts.js';
import { PublishedProgrammes } from '../published-programmes.js';

export const scheduleFormats = ['xml', 'json'] as const;
export type ScheduleFormat = (typeof scheduleFormats)[number];

const write: Record<ScheduleFormat, (document: ScheduleDocument) => string> = {
  xml: writeScheduleXml,
  json: writeScheduleJson,
};

/** The whole programme for machines, made once for each state of it; what was good last is served while the next cannot be made. */
@Injectable()
export class ScheduleFiles {
  private readonly shelf = new Map<string, { programme: PublishedProgramme | undefined; body: FeedBody }>();
  /** HTTP speaks of real time, whatever the forum rehearses. */
  private readonly clock = new RealClock();

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly programmes: PublishedProgrammes,
    private readonly said: SaidQueries,
    @Inject(log) private readonly logger: Logger,
  ) {}

  async find(format: ScheduleFormat, locale: Locale): Promise<FeedBody> {
    const key = `${format}:${locale}`;
    const last = this.shelf.get(key);
    try {
      const programme = await this.programmes.read();
      if (last?.programme === programme) return last.body;
      const text = write[format](await this.document(programme, locale));
      const isSame = last !== undefined && last.body.text === text;
      const modified = nextStamp(this.clock.now(), last?.body.lastModified);
      const body = isSame ? last.body : new FeedBody(text, modified);
      this.shelf.set(key, { programme, body });
      return body;
    } catch (error) {
      if (!last) throw error;
      this.logger.error({ err: error, schedule: key }, 'schedule not made; the last good copy stays');
      return last.body;
    }
  }

  private async document({ items }: PublishedProgramme, locale: Locale): Promise<ScheduleDocument> {
    const stamps = items.flatMap(({ revision }) => (revision ? [revision.stampedAt.toISOString()] : []));
    const { released, said } = await this.database.read(async (em) => ({
      released: await readLatest(em),
      said: await this.said.ofPublic(em),
    }));
    return scheduleDocument(
      items.map(({ item }) => item),
      {
        locale,
        baseUrl: this.config.baseUrl,
        // A room that is renamed is no release, and yet another file.
        version: `${String(released?.number ?? 0)} (${stamps.sort().at(-1) ?? ''})`,
        said,
      },
    );
  }
}
