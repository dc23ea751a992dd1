import {
  sessionAccessTexts,
  sessionKindTexts,
  speakerRoleTexts,
} from '../../../config/session-kinds.texts.js';
import {
  isSpeakerRole,
  speakerRoleLabel,
  speakerRoleOf,
  speakerRoles,
} from '../../../config/session-kinds.js';
import { fold } from '../../kernel/folded-text.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { wallClock } from '../../kernel/zoned-time.js';
import { type ProgrammeItem, type ProgrammeSpeaker, zoneOf } from '../../scheduling/programme-item.js';
import type { SessionField } from './sheet-fields.js';

export type SessionCells = Record<SessionField, string>;

/** A session as a row of a sheet: what is compared with a row that comes back. */
export function sessionCells(item: ProgrammeItem, locale: Locale): SessionCells {
  const clock = (instant: Date | null) => (instant ? wallClock(instant, zoneOf(item)).slice(11, 16) : '');
  const texts = locales.flatMap((each): [string, string][] => [
    [`title-${each}`, item.title[each] ?? ''],
    [`abstract-${each}`, item.abstract[each] ?? ''],
  ]);
  const cells: Omit<SessionCells, `title-${Locale}` | `abstract-${Locale}`> = {
    id: item.id,
    kind: sessionKindTexts.in(locale)(item.kind),
    track: item.track ? wordingOf(item.track.name, locale).text : '',
    date: item.onDate ?? '',
    start: clock(item.startsAt),
    end: clock(item.endsAt),
    room: item.room ? wordingOf(item.room.name, locale).text : '',
    speakers: item.speakers.map((speaker) => speakerCell(speaker, locale)).join('; '),
    organizers: item.organizers.map(({ name }) => name).join('; '),
    partners: item.partners.map(({ name }) => name).join('; '),
    languages: (item.languages ?? []).join(', '),
    access: sessionAccessTexts.in(locale)(item.access),
    sdgTargets: (item.sdgTargets ?? []).join(', '),
  };
  return Object.assign(emptyTexts(), Object.fromEntries(texts), cells);
}

const emptyTexts = (): Record<`title-${Locale}` | `abstract-${Locale}`, string> => ({
  ...{ 'title-en': '', 'title-fr': '', 'title-ru': '', 'title-zh': '', 'title-ko': '' },
  ...{ 'abstract-en': '', 'abstract-fr': '', 'abstract-ru': '', 'abstract-zh': '', 'abstract-ko': '' },
});

/** `Kim Minji (Moderator)`; whoever just speaks has no word behind her name. */
export const speakerCell = (
  { name, role }: Pick<ProgrammeSpeaker, 'name' | 'role'>,
  locale: Locale,
): string => (role === 'speaker' ? name : `${name} (${speakerRoleLabel(role, locale)})`);

/** The name and role of such a cell. What stands in brackets and is no role belongs to the name. */
export function speakerOfCell(text: string): { name: string; role: string } {
  const [, name = '', word = ''] = /^(.*\S)\s*\(([^()]+)\)$/.exec(text) ?? [];
  const role = word ? roleOf(word) : undefined;
  return role === undefined ? { name: text, role: 'speaker' } : { name, role };
}

function roleOf(word: string): string | undefined {
  const code = speakerRoleOf(word);
  if (isSpeakerRole(code)) return code;
  const plain = fold(word);
  return speakerRoles.find((role) =>
    locales.some((locale) => fold(speakerRoleTexts.in(locale)(role)) === plain),
  );
}
