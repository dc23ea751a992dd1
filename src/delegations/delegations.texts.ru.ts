import type { en } from './delegations.texts.en.js';

export const ru: Partial<Record<keyof typeof en, string>> = {};
