import { median, percentile } from './figures.js';
import { Connection } from './connection.js';

interface Load {
  origin: string;
  /** Each asks one thing at a time. */
  connections: number;
  /** Asked once each, in this order. */
  requests: readonly string[];
  /** The status of a good answer. */
  status: number;
}

export interface LoadResult {
  /** Answers per second. */
  rate: number;
  /** Milliseconds, as are all times. */
  times: number[];
  errors: number;
}

export async function load({ origin, connections, requests, status }: Load): Promise<LoadResult> {
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.to(origin)));
  const times: number[] = [];
  let next = 0;
  let errors = 0;
  const askOnAndOn = async (connection: Connection): Promise<void> => {
    for (let request = requests[next++]; request !== undefined; request = requests[next++]) {
      const asked = performance.now();
      if ((await connection.ask(request)) !== status) errors += 1;
      times.push(performance.now() - asked);
    }
    connection.close();
  };
  const started = performance.now();
  await Promise.all(open.map(askOnAndOn));
  return { rate: requests.length / ((performance.now() - started) / 1000), times, errors };
}

export const p50 = ({ times }: LoadResult): number => median(times);
export const p99 = ({ times }: LoadResult): number => percentile(times, 0.99);
