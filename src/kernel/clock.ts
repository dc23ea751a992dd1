/** The application's own time. Everything that a person sees or that a calendar states comes from here. */
export abstract class Clock {
  abstract now(): Date;
}

export class RealClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** Starts at a chosen instant and runs on at the speed of real time, so that organizers can rehearse a past or coming forum. */
export class RehearsalClock extends Clock {
  private readonly offset: number;

  constructor(start: Date) {
    super();
    this.offset = start.getTime() - Date.now();
  }

  now(): Date {
    return new Date(Date.now() + this.offset);
  }
}

const second = 1000;

/**
 * A stamp for DTSTAMP and LAST-MODIFIED: whole seconds (RFC 5545 knows no fractions) and always later than `previous`,
 * because a client drops an update that does not look newer, and a rehearsal clock starts anew with the process.
 */
export function nextStamp(now: Date, previous?: Date): Date {
  const current = Math.floor(now.getTime() / second) * second;
  return new Date(previous ? Math.max(current, previous.getTime() + second) : current);
}
