/** A request waits for an organizer only where something stands against erasing at once. */
export type ErasureState = 'requested' | 'carried-out' | 'refused';

/** Somebody else depends on the person, or she works for the forum. */
export type ErasureObstacle = 'staff' | 'focal-point' | 'host';

/** Who works for the forum is answered for by name, and leaves it first. */
export const mayBeCarriedOut = (obstacles: readonly ErasureObstacle[]): boolean =>
  !obstacles.includes('staff');
