import type { en } from './delegations.texts.en.js';

export const fr: Partial<Record<keyof typeof en, string>> = {};
