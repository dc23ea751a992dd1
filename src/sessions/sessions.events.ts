/** What is released of it is new, or its title, abstract, speakers, track or access are others than before. Drafts make no news. */
export class SessionChanged {
  constructor(readonly sessionId: string) {}
}

/** Day, time, room or venue are others than before. */
export class SessionMoved {
  constructor(readonly sessionId: string) {}
}

export class SessionCancelled {
  constructor(readonly sessionId: string) {}
}

/** Takes place after all. */
export class SessionReinstated {
  constructor(readonly sessionId: string) {}
}

/** Places came or went. They hold at once, whatever is released. */
export class CapacityChanged {
  constructor(readonly sessionId: string) {}
}

/** It has another name or another place among the tracks, which its sessions show at once. */
export class TrackChanged {
  constructor(readonly trackId: string) {}
}

/** She keeps others in mind than before. */
export class FavouritesChanged {
  constructor(readonly accountId: string) {}
}

export class ProgrammeEntryAdded {
  constructor(
    readonly accountId: string,
    readonly sessionId: string,
  ) {}
}

export class ProgrammeEntryRemoved {
  constructor(
    readonly accountId: string,
    readonly sessionId: string,
  ) {}
}

/** A place became free and went to her, who had waited for it. Her `ProgrammeEntryAdded` has come before. */
export class MovedUp {
  constructor(
    readonly accountId: string,
    readonly sessionId: string,
  ) {}
}

/** A draft that was never released is about to go, with all that refers to it. Whoever was asked to it has to be told now. */
export class SessionDiscarded {
  constructor(readonly sessionId: string) {}
}
