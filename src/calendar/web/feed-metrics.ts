import type { ServerResponse } from 'node:http';
import type { Metrics } from '../../kernel/metrics.js';

/** Counts what calendar applications are answered. */
export function feedCounter(metrics: Metrics): (response: ServerResponse) => void {
  const count = metrics.counter('forum_feed_answers_total', 'Answers to calendar applications, by status.');
  return (response) => {
    response.on('finish', () => count({ status: String(response.statusCode) }));
  };
}
