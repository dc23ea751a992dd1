/** See reminders.texts.ts. */
export const remindersFr = {};
