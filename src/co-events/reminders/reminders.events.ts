/** Somebody wants to be reminded of a co-event, and has shown that the address is hers. */
export class InterestConfirmed {
  constructor(readonly interestId: string) {}
}
