/** Each carries the registration and its account; handlers read the rest. */
abstract class RegistrationNews {
  constructor(
    readonly registrationId: string,
    readonly accountId: string,
  ) {}
}

export class RegistrationSubmitted extends RegistrationNews {}
export class RegistrationCorrected extends RegistrationNews {}
export class RegistrationApproved extends RegistrationNews {}
/** Also when an approval is taken back. */
export class RegistrationDeclined extends RegistrationNews {}
export class RegistrationWithdrawn extends RegistrationNews {}
