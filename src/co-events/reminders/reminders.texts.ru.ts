/** See reminders.texts.ts. */
export const remindersRu = {};
