/** Feed or invitations, never both: the same session would stand in the calendar twice. */
export const deliveries = ['feed', 'invitations', 'none'] as const;
export type Delivery = (typeof deliveries)[number];

export const defaultDelivery: Delivery = 'feed';
