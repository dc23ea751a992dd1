import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { OutboxLane } from './outbox-lane.js';

describe('OutboxLane', () => {
  let source: string[][];
  let begun: string[];
  let end: Map<string, () => void>;
  let lane: OutboxLane<string>;

  beforeEach(() => {
    source = [];
    begun = [];
    end = new Map();
    lane = new OutboxLane({
      slots: 2,
      take: () => Promise.resolve(source.shift() ?? []),
      handle: (item) => {
        begun.push(item);
        return new Promise((resolve) => end.set(item, resolve));
      },
    });
  });

  const finish = async (item: string) => {
    end.get(item)?.();
    await turn();
  };
  const wake = async () => {
    lane.wake();
    await turn();
  };

  it('handles as many at a time as it has slots', async () => {
    source.push(['a', 'b', 'c']);

    await wake();
    const atFirst = [...begun];
    await finish('a');

    expect(atFirst).toEqual(['a', 'b']);
    expect(begun).toEqual(['a', 'b', 'c']);
  });

  it('goes on beside an item that stalls', async () => {
    source.push(['stalled', 'b', 'c', 'd'], ['e']);

    await wake();
    for (const item of ['b', 'c', 'd']) await finish(item);

    expect(begun).toEqual(['stalled', 'b', 'c', 'd', 'e']);
  });

  it('looks again when something was announced while it was taking', async () => {
    const sluggish: ((items: string[]) => void)[] = [];
    lane = new OutboxLane({
      slots: 2,
      take: () => new Promise((resolve) => sluggish.push(resolve)),
      handle: (item) => Promise.resolve(void begun.push(item)),
    });

    await wake();
    lane.wake();
    sluggish[0]?.([]);
    await turn();
    sluggish[1]?.(['late']);
    await turn();

    expect(begun).toEqual(['late']);
  });

  it('stays asleep when there is nothing, until it is woken', async () => {
    await wake();
    source.push(['a']);
    await turn();
    expect(begun).toEqual([]);

    await wake();
    expect(begun).toEqual(['a']);
  });

  it('returns what had not begun when it closes, and waits for what had', async () => {
    source.push(['a', 'b', 'c', 'd'], ['never']);
    await wake();

    const closing = lane.close();
    await finish('a');
    const left = await closing;
    let isIdle = false;
    const idle = lane.idle().then(() => (isIdle = true));
    await turn();
    const wasIdleBefore = isIdle;
    await finish('b');
    await idle;
    await wake();

    expect(left).toEqual(['c', 'd']);
    expect(wasIdleBefore).toBe(false);
    expect(begun).toEqual(['a', 'b']);
  });
});
