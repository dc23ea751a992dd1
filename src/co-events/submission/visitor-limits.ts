import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RealClock } from '../../kernel/clock.js';

const realClock = new RealClock();
const hour = 3_600_000;
/** Beyond it the oldest visitor is forgotten: a flood from many addresses must not fill the memory. */
const mostVisitors = 20_000;

/**
 * How often one network address may do something within an hour, in this process. No address is kept, only a hash of it that
 * ends with the hour. Real time, because a rehearsal's clock starts anew with each process.
 */
@Injectable()
export class VisitorLimits {
  private readonly deeds = new Map<string, { count: number; until: number }>();

  /** Counts one deed and says whether it is still within the limit. */
  allows(deed: string, address: string | undefined, limit: number): boolean {
    const now = realClock.now().getTime();
    const key = createHash('sha256')
      .update(`${deed}\n${address ?? ''}`)
      .digest('base64url');
    const known = this.deeds.get(key);
    const entry = known && known.until > now ? known : { count: 0, until: now + hour };
    entry.count += 1;
    this.deeds.set(key, entry);
    this.forget(now);
    return entry.count <= limit;
  }

  private forget(now: number): void {
    if (this.deeds.size <= mostVisitors) return;
    for (const [key, { until }] of this.deeds) {
      if (until <= now || this.deeds.size > mostVisitors) this.deeds.delete(key);
    }
  }
}
