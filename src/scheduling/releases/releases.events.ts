/** The programme was released; the news of each session in it have come before, in the same transaction. */
export class ScheduleReleased {
  constructor(
    readonly version: number,
    readonly sessionIds: readonly string[],
  ) {}
}
