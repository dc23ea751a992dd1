/** A request waits for an organizer only where something stands against erasing at once. */
export type ErasureState = 'requested' | 'carried-out' | 'refused';

/** What has to be put in order first: somebody else depends on the person, or she works for the forum. */
export type ErasureObstacle = 'staff' | 'speaker' | 'focal-point' | 'host';
