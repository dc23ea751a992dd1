import type { Registration } from './registration.entity.js';

/** Each carries the registration and its account; handlers read the rest. */
abstract class RegistrationNews {
  constructor(
    readonly registrationId: string,
    readonly accountId: string,
  ) {}
}

/** Carries the row as it stands in the transaction as well: at the end of the window everybody waits for everybody else. */
abstract class WrittenRegistrationNews extends RegistrationNews {
  constructor(readonly registration: Registration) {
    super(registration.id, registration.accountId);
  }
}

export class RegistrationSubmitted extends WrittenRegistrationNews {}
export class RegistrationCorrected extends RegistrationNews {}
export class RegistrationApproved extends WrittenRegistrationNews {}
/** Also when an approval is taken back. */
export class RegistrationDeclined extends RegistrationNews {}
export class RegistrationWithdrawn extends RegistrationNews {}
/** Nobody is mailed by this news: the one who places her does. */
export class RegistrationPlacedOnWaitingList extends RegistrationNews {}
/** Somebody on the waiting list was offered a place. */
export class RegistrationMovedUp extends RegistrationNews {}

/** There may be room for somebody on the waiting list. */
export class PlaceFreed {
  /** Quotas and delegations in which it was freed. */
  constructor(readonly ids: readonly string[]) {}
}
