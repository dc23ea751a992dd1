import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

/** So many are answered as they come. */
const few = 16;
const look = 25;

/** The requests that this process has not answered yet, so that work for which nobody waits can let them go first. */
@Injectable()
export class OpenRequests {
  private open = 0;

  readonly count = (_request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    this.open += 1;
    // Also of whoever went away before the answer.
    response.once('close', () => {
      this.open -= 1;
    });
    next();
  };

  /** Resolves when no more than a few people wait, and in any case after so many milliseconds. */
  async areFew(longest: number): Promise<void> {
    const end = performance.now() + longest;
    while (this.open > few && performance.now() < end) await pause(look);
  }
}
