/** Whoever presents something; a moderator or an opening speaker shows no slides. */
const presenting = ['keynote', 'presenter', 'speaker', 'panellist', 'country-statement'];

export const needsSlides = (role: string): boolean => presenting.includes(role);
