/** She has said that she speaks in the session. */
export class SpeakerConfirmed {
  constructor(
    readonly sessionId: string,
    readonly speakerId: string,
  ) {}
}

/** She had said yes and does not speak any more: she declined after all, or the organizers took her off. */
export class SpeakerStoodDown {
  constructor(
    readonly sessionId: string,
    readonly speakerId: string,
  ) {}
}

/** Her yes was in doubt, and stands. */
export class SpeakerAffirmed {
  constructor(
    readonly sessionId: string,
    readonly speakerId: string,
  ) {}
}
