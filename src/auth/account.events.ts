/** The account has another address. What went to the former one is no longer hers: links in it have ended. */
export class AccountMoved {
  constructor(
    readonly accountId: string,
    /** The former address, which nothing else remembers. */
    readonly from: string,
    /** Whether somebody else corrected an address that was never hers, so that a stranger may have read her mail. */
    readonly wasCorrected: boolean,
  ) {}
}
