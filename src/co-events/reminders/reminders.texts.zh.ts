/** See reminders.texts.ts. */
export const remindersZh = {};
