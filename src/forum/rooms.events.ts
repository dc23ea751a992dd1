/** Its name, floor or venue may be others than before; its sessions show them. */
export class RoomChanged {
  constructor(readonly roomId: string) {}
}

/** Its name is another than before; sessions show it, also those that have no room in it yet. */
export class VenueRenamed {
  constructor(readonly venueId: string) {}
}
