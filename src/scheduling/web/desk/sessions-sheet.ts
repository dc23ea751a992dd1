import { sdgTargetTexts } from '../../../../config/sdg-targets.texts.js';
import {
  sessionAccessTexts,
  sessionKindTexts,
  sessionModeTexts,
} from '../../../../config/session-kinds.texts.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import { wallClock } from '../../../kernel/zoned-time.js';
import { placesLeft } from '../../../sessions/session.rules.js';
import { sessionsTexts } from '../../../sessions/sessions.texts.js';
import type { SheetToWrite } from '../../../sheets/write-sheet.js';
import { type ProgrammeItem, zoneOf } from '../../programme-item.js';
import { roomText } from '../item-parts.js';
import { organizerSessionsTexts } from '../organizer-sessions.texts.js';
import { sessionHeaderTexts } from '../../session-header.texts.js';
import { deskTexts } from './desk.texts.js';

type Cell = string | number | null;

/** The organizers' list as a sheet. Hours are those of the venue, whose zone stands beside them. */
export function sessionsSheet(items: readonly ProgrammeItem[], locale: Locale): SheetToWrite {
  const t = deskTexts.in(locale);
  const list = organizerSessionsTexts.in(locale);
  const columns: [label: string, width: number, cell: (item: ProgrammeItem) => Cell][] = [
    [t('id'), 24, ({ id }) => id],
    [list('column.title'), 60, ({ title }) => wordingOf(title, locale).text],
    [t('kind'), 20, ({ kind }) => sessionKindTexts.in(locale)(kind)],
    [list('column.state'), 12, ({ state }) => sessionsTexts.in(locale)(`state.${state}`)],
    [list('column.track'), 30, ({ track }) => (track ? wordingOf(track.name, locale).text : null)],
    [list('day'), 12, ({ onDate }) => onDate],
    [list('starts-at'), 18, (item) => clockOf(item, item.startsAt)],
    [list('ends-at'), 18, (item) => clockOf(item, item.endsAt)],
    [t('zone'), 16, zoneOf],
    [list('column.room'), 24, (item) => roomText(item, locale) || null],
    [t('mode'), 18, ({ mode }) => sessionModeTexts.in(locale)(mode)],
    [list('access'), 28, ({ access }) => sessionAccessTexts.in(locale)(access)],
    [t('languages'), 16, ({ languages }) => languages?.join(', ') ?? null],
    [t('interpreted'), 16, ({ interpretedLanguages }) => interpretedLanguages?.join(', ') ?? null],
    [t('organizers'), 40, ({ organizers }) => organizers.map(({ name }) => name).join('; ') || null],
    [t('partners'), 40, ({ partners }) => partners.map(({ name }) => name).join('; ') || null],
    [
      sessionHeaderTexts.in(locale)('panel'),
      40,
      ({ speakers }) => speakers.map(({ name }) => name).join('; ') || null,
    ],
    [list('sdg-targets'), 30, (item) => targetsOf(item, locale)],
    [list('capacity'), 10, ({ capacity }) => capacity],
    [list('column.taken'), 10, ({ taken }) => taken],
    [t('left'), 10, placesLeft],
  ];
  return {
    name: list('title'),
    columns: columns.map(([label, width]) => ({ label, width })),
    rows: items.map((item) => columns.map(([, , cell]) => cell(item))),
  };
}

const clockOf = (item: ProgrammeItem, instant: Date | null): string | null =>
  instant && wallClock(instant, zoneOf(item)).slice(0, 16).replace('T', ' ');

const targetsOf = ({ sdgTargets }: ProgrammeItem, locale: Locale): string | null =>
  sdgTargets?.map((code) => `${code} ${sdgTargetTexts.in(locale)(code)}`).join('; ') ?? null;
