export const sessionStates = ['draft', 'confirmed', 'cancelled'] as const;
export type SessionState = (typeof sessionStates)[number];
