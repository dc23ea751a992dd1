import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { log } from './log.js';
import { Metrics } from './metrics.js';

interface TaskPlan {
  /** Stands in the log and in the metrics. */
  name: string;
  /** Milliseconds between two looks of its own. */
  every: number;
  /** Milliseconds from the application's start to the first look; `every` where it is left out. */
  first?: number;
  /** Everything that is due. A task never runs twice at once in this process; in another process it may run meanwhile. */
  work: () => Promise<unknown>;
}

/** Work of this process that nobody waits for: looked after now and then, and whenever somebody wakes it. */
export class BackgroundTask {
  private readonly timers = new Set<NodeJS.Timeout>();
  private running: Promise<void> | undefined;
  private isStarted = false;
  private isWoken = false;
  private hasEnded = false;

  constructor(
    private readonly plan: TaskPlan,
    private readonly onFailure: (name: string, error: unknown) => void,
  ) {}

  /** Long work looks here between two pieces and leaves the rest to the next start. */
  get isEnding(): boolean {
    return this.hasEnded;
  }

  /** Looks as soon as it may. Many calls while it works are one reason to look again. */
  wake(): void {
    this.isWoken = true;
    if (this.isStarted && !this.hasEnded) this.running ??= this.run();
  }

  wakeIn(milliseconds: number): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.wake();
    }, milliseconds).unref();
    this.timers.add(timer);
  }

  /** Resolves when all that was due at the time of the call is done, or has failed. */
  async idle(): Promise<void> {
    this.wake();
    await this.running;
  }

  start(): void {
    this.isStarted = true;
    const { every, first = every } = this.plan;
    this.timers.add(setInterval(() => this.wake(), every).unref());
    if (first < every) this.wakeIn(first);
    if (this.isWoken) this.wake();
  }

  async end(): Promise<void> {
    this.hasEnded = true;
    for (const timer of this.timers) clearTimeout(timer);
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.isWoken && !this.hasEnded) {
      this.isWoken = false;
      await this.look();
    }
    // In the same breath as the last look, so that no call to wake() falls between the two.
    this.running = undefined;
  }

  private async look(): Promise<void> {
    try {
      await this.plan.work();
    } catch (error) {
      this.onFailure(this.plan.name, error);
    }
  }
}

/** Starts the background tasks of all features with the application, and ends them before the database closes. */
@Injectable()
export class BackgroundTasks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly tasks: BackgroundTask[] = [];
  private readonly countFailure: (labels: { task: string }) => void;

  constructor(
    @Inject(log) private readonly logger: Logger,
    metrics: Metrics,
  ) {
    this.countFailure = metrics.counter('forum_task_failures_total', 'Background tasks that failed.');
  }

  /** To be called while the application is put together, in a constructor. */
  add(plan: TaskPlan): BackgroundTask {
    const task = new BackgroundTask(plan, (name, error) => {
      this.countFailure({ task: name });
      this.logger.error({ err: error, task: name }, 'a background task failed');
    });
    this.tasks.push(task);
    return task;
  }

  onApplicationBootstrap(): void {
    for (const task of this.tasks) task.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.tasks.map((task) => task.end()));
  }
}
