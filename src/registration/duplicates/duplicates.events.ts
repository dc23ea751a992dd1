/**
 * Two registrations were of one person. Comes before the merged one ends: whoever keeps something for its account hands it over
 * now, and finds nothing left to take back when it is withdrawn.
 */
export class RegistrationMerged {
  constructor(
    readonly kept: { registrationId: string; accountId: string },
    readonly merged: { registrationId: string; accountId: string },
  ) {}
}
