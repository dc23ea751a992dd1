import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A server in a process of its own, so that it does not share its event loop with the load. What it logs goes nowhere. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly origin: string,
  ) {}

  /** Starts a `*.process.ts` of this folder, which sends its address when it listens. */
  static async start(program: string, ...parameters: string[]): Promise<ServerProcess> {
    const child = fork(new URL(`./${program}.process.js`, import.meta.url), parameters, {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      // As `npm start` does; and what is held in memory is told after the garbage has been collected.
      execArgv: [...process.execArgv, '--expose-gc'],
    });
    return new ServerProcess(child, String(await answerOf(child, program)));
  }

  ask(question: string): Promise<unknown> {
    this.child.send(question);
    return answerOf(this.child, question);
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill();
    await ended;
  }
}

function answerOf(child: ChildProcess, question: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error(`A process of the bench ended instead of answering: ${question}`));
    child.once('exit', ended);
    child.once('message', (answer) => {
      child.off('exit', ended);
      resolve(answer);
    });
  });
}
