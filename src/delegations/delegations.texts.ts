import { catalogue } from '../kernel/i18n/catalogue.js';
import { en } from './delegations.texts.en.js';
import { fr } from './delegations.texts.fr.js';
import { ko } from './delegations.texts.ko.js';
import { ru } from './delegations.texts.ru.js';
import { zh } from './delegations.texts.zh.js';

/** A focal point's own area, and every refusal that has to do with delegations. */
export const delegationsTexts = catalogue('delegations', { en, ko, fr, ru, zh });
