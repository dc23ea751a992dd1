import type { en } from './delegations.texts.en.js';

export const zh: Partial<Record<keyof typeof en, string>> = {};
