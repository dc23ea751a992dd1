import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { BackgroundTasks } from './background-tasks.js';
import { Metrics } from './metrics.js';

const never = 3_600_000;
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** Work that ends when the test says so. */
class Work {
  begun = 0;
  private ends: (() => void)[] = [];

  readonly do = async (): Promise<void> => {
    this.begun += 1;
    await new Promise<void>((resolve) => this.ends.push(resolve));
  };

  end(): void {
    for (const end of this.ends.splice(0)) end();
  }
}

describe('background tasks', () => {
  const started = (work: () => Promise<unknown>, first = never, metrics = new Metrics()) => {
    const tasks = new BackgroundTasks(pino({ enabled: false }), metrics);
    const task = tasks.add({ name: 'counting', every: never, first, work });
    tasks.onApplicationBootstrap();
    return { tasks, task };
  };

  it('begin by themselves with the application', async () => {
    const work = new Work();
    started(work.do, 0);
    await nextTurn();
    expect(work.begun).toBe(1);
  });

  it('wait for the application, however early they are woken', async () => {
    const work = new Work();
    const tasks = new BackgroundTasks(pino({ enabled: false }), new Metrics());
    const task = tasks.add({ name: 'counting', every: never, work: work.do });
    task.wake();
    await nextTurn();
    expect(work.begun).toBe(0);

    tasks.onApplicationBootstrap();
    expect(work.begun).toBe(1);
  });

  it('look once more when they are woken at work, however often', async () => {
    const work = new Work();
    const { task } = started(work.do);
    task.wake();
    task.wake();
    task.wake();
    expect(work.begun).toBe(1);

    work.end();
    await nextTurn();
    expect(work.begun).toBe(2);
    work.end();
    await nextTurn();
    expect(work.begun).toBe(2);
  });

  it('are idle when what was due at the call is done', async () => {
    const work = new Work();
    const { task } = started(work.do);
    task.wake();
    let isIdle = false;
    const idle = task.idle().then(() => {
      isIdle = true;
    });

    work.end();
    await nextTurn();
    expect({ isIdle, begun: work.begun }).toEqual({ isIdle: false, begun: 2 });
    work.end();
    await idle;
  });

  it.each([
    ['a failure', () => Promise.reject(new Error('no such table'))],
    [
      'a failure before the first wait',
      () => {
        throw new Error('no such table');
      },
    ],
  ])('go on after %s, which is counted', async (_name, fail) => {
    const failures = new Metrics();
    let looks = 0;
    const { task } = started(
      () => {
        looks += 1;
        return fail();
      },
      never,
      failures,
    );
    await task.idle();
    await task.idle();

    expect(looks).toBe(2);
    expect(await failures.text()).toContain('forum_task_failures_total{task="counting"} 2');
  });

  it('end when their work has ended, and never begin again', async () => {
    const work = new Work();
    const { tasks, task } = started(work.do);
    task.wake();
    task.wake();
    let hasEnded = false;
    const end = tasks.beforeApplicationShutdown().then(() => {
      hasEnded = true;
    });
    await nextTurn();
    expect({ hasEnded, isEnding: task.isEnding }).toEqual({ hasEnded: false, isEnding: true });

    work.end();
    await end;
    task.wake();
    await nextTurn();
    expect(work.begun).toBe(1);
  });
});
