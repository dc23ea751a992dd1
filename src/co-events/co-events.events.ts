/** A submission or a material change awaits a moderator. */
export class CoEventSubmitted {
  constructor(readonly coEventId: string) {}
}

/** It is public for the first time. */
export class CoEventPublished {
  constructor(readonly coEventId: string) {}
}

/** Something visible other than time and place is not as before. */
export class CoEventChanged {
  constructor(readonly coEventId: string) {}
}

/** Day, time, zone, place or mode are others than before. */
export class CoEventMoved {
  constructor(readonly coEventId: string) {}
}

/** Its date holds no more, and there is no new one yet. */
export class CoEventPostponed {
  constructor(readonly coEventId: string) {}
}

export class CoEventCancelled {
  constructor(readonly coEventId: string) {}
}

/** Takes place after all, perhaps at another time. */
export class CoEventReinstated {
  constructor(readonly coEventId: string) {}
}
