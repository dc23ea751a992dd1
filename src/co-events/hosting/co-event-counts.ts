import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { insertIfAbsent } from '../../kernel/database/insert-if-absent.js';
import { log } from '../../kernel/log.js';
import { CoEvent } from '../co-event.entity.js';
import { CoEventCount } from './co-event-count.entity.js';

export type CountedDeed = 'view' | 'download';

const columns = { view: 'views', download: 'downloads' } as const;
const flushMilliseconds = 15_000;
/** More than that at once is no interest but a flood; it is not kept. */
const mostPending = 50_000;

interface Pending {
  coEventId: string;
  onDate: string;
  views: number;
  downloads: number;
}

/**
 * Counts how often co-events are looked at, without cookie, address or any other trace of who did. Counted in memory and written
 * now and then: a page that many read must not cost a write each time.
 */
@Injectable()
export class CoEventCounts implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private pending = new Map<string, Pending>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    @Inject(log) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.flushOrLog(), flushMilliseconds).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }

  /** `userAgent` tells programs that read every page, which are not counted. */
  count(coEventId: string, deed: CountedDeed, userAgent = ''): void {
    if (isRobot(userAgent) || this.pending.size >= mostPending) return;
    const onDate = this.clock.now().toISOString().slice(0, 10);
    const key = `${coEventId} ${onDate}`;
    const entry = this.pending.get(key) ?? { coEventId, onDate, views: 0, downloads: 0 };
    entry[columns[deed]] += 1;
    this.pending.set(key, entry);
  }

  /** Writes what was counted since the last time; of co-events that are gone by now nothing is kept. */
  async flush(): Promise<void> {
    const counted = this.pending;
    if (counted.size === 0) return;
    this.pending = new Map();
    await this.database.write(async (em) => {
      for (const each of counted.values()) await add(em, each);
    });
  }

  /** By day, the earliest first. */
  of(em: EntityManager, coEventId: string): Promise<CoEventCount[]> {
    return em.find(CoEventCount, { where: { coEventId }, order: { onDate: 'ASC' } });
  }

  /** What cannot be written is lost, and nothing else is. */
  private flushOrLog(): void {
    this.flush().catch((error: unknown) => this.logger.error({ err: error }, 'views not counted'));
  }
}

async function add(em: EntityManager, { coEventId, onDate, views, downloads }: Pending): Promise<void> {
  if (!(await em.existsBy(CoEvent, { id: coEventId }))) return;
  const isNew = await insertIfAbsent(em, CoEventCount, { coEventId, onDate, views, downloads });
  if (isNew) return;
  await em
    .createQueryBuilder()
    .update(CoEventCount)
    .set({ views: () => 'views + :views', downloads: () => 'downloads + :downloads' })
    .where({ coEventId, onDate })
    .setParameters({ views, downloads })
    .execute();
}

const isRobot = (userAgent: string): boolean =>
  /bot\b|bots\b|crawl|spider|slurp|preview|headless|monitor|curl|wget|python-requests/i.test(userAgent);
