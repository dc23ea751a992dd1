import { type FieldError, Invalid } from '../../kernel/errors.js';
import type { Typed } from '../../kernel/http/form.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';
import type { LocalizedText } from '../../kernel/i18n/localized-text.js';
import { instantAt, wallClock } from '../../kernel/zoned-time.js';
import type { SessionEdit } from '../../sessions/sessions.service.js';
import type { PlanChange } from '../conflicts/plan-change.js';
import { factsOf } from '../conflicts/planned-items.js';
import { type ProgrammeItem, zoneOf } from '../programme-item.js';
import type { SessionEditForm } from '../session-edit.form.js';
import type { Slot } from '../slot.entity.js';
import type { Placement } from '../slots.service.js';

/** Names of the fields that hold one text in each language. */
export const textField = <Text extends 'title' | 'abstract'>(text: Text, locale: Locale) =>
  `${text}${suffixes[locale]}` as const;

const suffixes = { en: 'En', fr: 'Fr', ru: 'Ru', zh: 'Zh', ko: 'Ko' } as const satisfies Record<
  Locale,
  string
>;

/** The form as it opens. */
export function typedOf(item: ProgrammeItem): Typed {
  const texts = locales.flatMap((locale): [string, string][] => [
    [textField('title', locale), item.title[locale] ?? ''],
    [textField('abstract', locale), item.abstract[locale] ?? ''],
  ]);
  const clock = (instant: Date | null) => (instant ? wallClock(instant, zoneOf(item)).slice(0, 16) : '');
  return {
    ...Object.fromEntries(texts),
    trackId: item.track?.id ?? '',
    access: item.access,
    languages: [...(item.languages ?? [])],
    sdgTargets: [...(item.sdgTargets ?? [])],
    capacity: item.capacity === null ? '' : String(item.capacity),
    roomId: item.room?.id ?? '',
    startsAt: clock(item.startsAt),
    endsAt: clock(item.endsAt),
    onDate: item.onDate ?? '',
    untilDate: item.untilDate ?? '',
    revision: String(item.revision),
  };
}

export const editOf = (form: SessionEditForm): SessionEdit => ({
  title: textOf(form, 'title'),
  abstract: textOf(form, 'abstract'),
  trackId: form.trackId ?? null,
  access: form.access,
  languages: announced(form.languages),
  sdgTargets: announced(form.sdgTargets),
  capacity: form.capacity ?? null,
});

/** What the rules of conflicts look at before it is saved. */
export function changeOf(form: SessionEditForm, slot: Slot): PlanChange {
  const edit = editOf(form);
  return { sessionId: slot.sessionId, title: edit.title, facts: factsOf(edit), placement: slot };
}

/** No tick says that it is not known yet: a session in no language would be none. */
const announced = <Code>(codes: Code[]): Code[] | null => (codes.length > 0 ? codes : null);

/** `zone` is that of the room which the form chooses. */
export const placementOf = (form: SessionEditForm, zone: string): Placement => ({
  roomId: form.roomId ?? null,
  startsAt: instantOf('startsAt', form, zone),
  endsAt: instantOf('endsAt', form, zone),
  onDate: form.onDate ?? null,
  untilDate: form.untilDate ?? null,
});

function textOf(form: SessionEditForm, text: 'title' | 'abstract'): LocalizedText {
  const written: LocalizedText = {};
  for (const locale of locales) {
    const words = form[textField(text, locale)];
    // Browsers end the lines of a text area with CR LF.
    if (words) written[locale] = words.replaceAll('\r\n', '\n');
  }
  return written;
}

function instantOf(field: 'startsAt' | 'endsAt', form: SessionEditForm, zone: string): Date | null {
  const local = form[field];
  if (!local) return null;
  try {
    return instantAt(local, zone);
  } catch (error) {
    // 30 February has the form of a date and is none.
    if (error instanceof RangeError) throw new Invalid({ [field]: noSuchTime });
    throw error;
  }
}

const noSuchTime: FieldError = { code: 'kernel.date-time' };
