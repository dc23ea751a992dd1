/** Its name, floor or venue may be others than before; its sessions show them. */
export class RoomChanged {
  constructor(readonly roomId: string) {}
}
