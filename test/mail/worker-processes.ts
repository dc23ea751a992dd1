import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Config } from '../../src/kernel/config/env.js';
import type { OutboxPace } from '../../src/mail/outbox-pace.js';

/** Workers in processes of their own, to be killed. */
export class WorkerProcesses {
  private readonly running = new Set<ChildProcess>();

  constructor(
    private readonly config: Config,
    private readonly pace: Partial<OutboxPace>,
  ) {}

  start(): ChildProcess {
    // A date does not survive JSON, and the real clock serves as well.
    const config = Object.assign({}, this.config, { rehearsalClock: undefined });
    const settings = JSON.stringify({ config, pace: this.pace });
    const program = [
      '--import',
      './test/support/typescript-loader.mjs',
      'test/mail/worker-process.ts',
      settings,
    ];
    const worker = spawn(process.execPath, program, { stdio: ['ignore', 'ignore', 'inherit'] });
    this.running.add(worker);
    return worker;
  }

  /** The signal that ended it, or its exit code. */
  async end(worker: ChildProcess, signal: NodeJS.Signals): Promise<NodeJS.Signals | number | null> {
    this.running.delete(worker);
    if (worker.exitCode === null && worker.signalCode === null) {
      const ended = once(worker, 'exit');
      worker.kill(signal);
      await ended;
    }
    return worker.signalCode ?? worker.exitCode;
  }

  async killAll(): Promise<void> {
    for (const worker of [...this.running]) await this.end(worker, 'SIGKILL');
  }
}
