/** How a room is set up; what it holds differs with it. Theatre style is the figure that venues state, and stands by itself. */
export const roomLayouts = ['classroom', 'u-shape', 'boardroom', 'banquet', 'reception'] as const;
export type RoomLayout = (typeof roomLayouts)[number];

/** How a session may want its room. */
export const sessionLayouts = ['theatre', ...roomLayouts] as const;
export type SessionLayout = (typeof sessionLayouts)[number];

/** What a session may need and a room have. */
export const roomEquipment = [
  'stage',
  'projection',
  'sound-system',
  'interpretation-booths',
  'hearing-loop',
  'streaming',
  'video-link',
] as const;
export type RoomEquipment = (typeof roomEquipment)[number];
