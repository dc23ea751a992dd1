import type { IncomingMessage, ServerResponse } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Metrics } from '../metrics.js';

const nanoseconds = 1e9;
/** Milliseconds between two looks at the clock. */
const resolution = 20;

/** What tells a supervisor whether people are answered, and whether the process is well. */
@Injectable()
export class RequestFigures implements OnApplicationShutdown {
  private readonly delay = monitorEventLoopDelay({ resolution });
  private readonly countAnswer: (labels: { status: string }) => void;

  constructor(metrics: Metrics) {
    this.countAnswer = metrics.counter(
      'forum_answers_total',
      'Answers by status, without those to calendar applications.',
    );
    const helps = {
      forum_process_memory_bytes: 'Memory of this process.',
      forum_event_loop_delay_seconds:
        'How late this process came to its work since it was last asked: 99 of 100 times.',
    };
    metrics.gauges(helps, () => Promise.resolve(this.gather()));
    this.delay.enable();
  }

  readonly count = (_request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    response.once('finish', () => this.countAnswer({ status: String(response.statusCode) }));
    next();
  };

  onApplicationShutdown(): void {
    this.delay.disable();
  }

  private gather() {
    // Node counts the pause between two looks as a delay.
    const late = Math.max(0, this.delay.percentile(99) / nanoseconds - resolution / 1_000);
    this.delay.reset();
    return [
      { name: 'forum_process_memory_bytes', value: process.memoryUsage.rss() },
      { name: 'forum_event_loop_delay_seconds', value: late },
    ];
  }
}
