import type { Locale } from '../../../kernel/i18n/locale.js';
import { delegationsTexts } from '../../../delegations/delegations.texts.js';
import { delegationNameIn } from '../../../people/delegation-name.js';
import type { SheetToWrite } from '../../../sheets/write-sheet.js';
import type { ParticipantList } from '../participants.queries.js';
import { participantsTexts } from '../participants.texts.js';

export function participantsSheet({ delegations }: ParticipantList, locale: Locale): SheetToWrite {
  const t = participantsTexts.in(locale);
  const roles = delegationsTexts.in(locale);
  const labels = ['part', 'delegation', 'role', 'name', 'original-name', 'function'] as const;
  return {
    name: t('title'),
    columns: labels.map((key) => ({ label: t(key), width: 28 })),
    rows: delegations.flatMap(({ group, delegation, people, unnamed }) => {
      const place = [t(`group.${group}`), delegationNameIn(delegation, locale)];
      const rows = people.map((person) => [
        ...place,
        person.role ? roles(`role.${person.role}`) : '',
        person.name,
        person.originalScriptName ?? '',
        person.functionTitle,
      ]);
      return unnamed > 0 ? [...rows, [...place, '', t('unnamed', { count: unnamed }), '', '']] : rows;
    }),
  };
}
