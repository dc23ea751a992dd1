/** What is public of the profile is other than before: name, function, organization, or whether it is public at all. */
export class SpeakerProfileChanged {
  constructor(readonly speakerId: string) {}
}

/** Two profiles were one person's; the first one's address leads to the second from now on. */
export class SpeakersMerged {
  constructor(
    readonly fromId: string,
    readonly intoId: string,
  ) {}
}

/** They were two people's after all. What the first one has again of these sessions is hers. */
export class SpeakersParted {
  constructor(
    readonly fromId: string,
    readonly intoId: string,
    readonly sessionIds: readonly string[],
  ) {}
}

/** She is written to at an address of somebody else's account, or at the first one that is known. */
export class SpeakerReaddressed {
  constructor(readonly speakerId: string) {}
}
