import { speakerRoleLabel, speakerRoles } from '../../../config/session-kinds.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { NamedSpeaker } from '../../speakers/speakers.queries.js';

export const roleOptions = (locale: Locale, roles: readonly string[] = speakerRoles) =>
  roles.map((value) => ({ value, label: speakerRoleLabel(value, locale) }));

/** The printed name, and what tells two people of one name apart. */
export const speakerOption = ({ speaker, person }: NamedSpeaker) => ({
  value: speaker.id,
  label: [person.displayName, speaker.organizationName ?? speaker.functionTitle].filter(Boolean).join(', '),
});
