/** What is in the mail itself; the rest is for organizers. */
export const ru = { area: 'Открыть мою регистрацию' };
