import type { HandedRows } from './handed-over.js';

interface OneOfTwo {
  registrationId: string;
  accountId: string;
}

/**
 * Two registrations were of one person. Comes before the merged one ends: whoever keeps something for its account hands it over
 * now, and finds nothing left to take back when it is withdrawn; what it wrote into `handed` it gets back if the merge is undone.
 */
export class RegistrationMerged {
  constructor(
    readonly kept: OneOfTwo,
    readonly merged: OneOfTwo,
    readonly handed: HandedRows,
  ) {}
}

/** They were not. Comes when both stand again as they did; whoever handed something over gives it back now. */
export class RegistrationMergeUndone {
  constructor(
    readonly kept: OneOfTwo,
    readonly merged: OneOfTwo,
    readonly handed: HandedRows,
    /** Whether a stranger may have looked into the area of the one that was kept. */
    readonly wasSeen: boolean,
  ) {}
}
