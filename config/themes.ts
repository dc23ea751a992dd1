import type { LocalizedText } from '../src/kernel/i18n/localized-text.js';
import { readSeed } from './seed-file.js';

const tracks = readSeed('tracks').items;

/** The forum's themes, which are those of its tracks; a co-event may share one. */
export const themes: readonly string[] = tracks.map(({ id }) => id);

const names = new Map<string, LocalizedText>(
  tracks.map(({ id, name, nameKo }) => [id, { en: name, ko: nameKo }]),
);

/** Empty for an id that is none. */
export const themeName = (id: string): LocalizedText => names.get(id) ?? {};
