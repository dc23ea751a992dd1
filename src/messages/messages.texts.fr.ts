/** What is in the mail itself; the rest is for organizers. */
export const fr = { area: 'Ouvrir mon inscription' };
