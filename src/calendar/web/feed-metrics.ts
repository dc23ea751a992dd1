import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Metrics } from '../../kernel/metrics.js';
import { isFeedPath } from '../feed-address.js';

/** Counts what calendar applications are answered; stands in front of the feeds. */
export function countFeeds(metrics: Metrics): RequestHandler {
  const count = metrics.counter('forum_feed_answers_total', 'Answers to calendar applications, by status.');
  return ({ path }: Request, response: Response, next: NextFunction) => {
    if (isFeedPath(path)) response.on('finish', () => count({ status: String(response.statusCode) }));
    next();
  };
}
