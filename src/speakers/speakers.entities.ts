import { SpeakerAbsence } from './speaker-absence.entity.js';
import { Speaker } from './speaker.entity.js';

/** The tables of this feature, for the schema. */
export const speakersEntities = [Speaker, SpeakerAbsence];
