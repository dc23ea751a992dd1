/** Wakes the worker that reads it. */
export class MailArrived {
  constructor(readonly inboundId: string) {}
}
