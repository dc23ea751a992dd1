import type { FieldError } from '../../kernel/errors.js';
import type { Typed } from '../../kernel/http/form.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';
import type { LocalizedText } from '../../kernel/i18n/localized-text.js';
import type { CoEventContent, CoEventDay, CoEventOrganizer } from '../co-event-content.js';
import { problemsOf } from '../co-event.rules.js';
import { type CoEventForm, commonLanguages, relations } from './co-event.forms.js';
import { degreesOf, placedCityOf } from './place-completion.js';

/** Finds the entry of an organization among those of the forum; null for one that has none. */
export type FindOrganization = (name: string) => { id: string; name: string } | null;

/** What the form says, in the words of the co-event. */
export function contentFrom(form: CoEventForm, find: FindOrganization): CoEventContent {
  return {
    title: localized(form, 'title'),
    text: localized(form, 'text'),
    kind: form.kind,
    observance: form.observance ?? null,
    theme: form.theme ?? null,
    sdgTargets: form.sdgTargets,
    mode: form.mode,
    country: form.country,
    city: form.city ?? null,
    venue: form.venue ?? null,
    address: form.address ?? null,
    latitude: degreesOf(form.latitude),
    longitude: degreesOf(form.longitude),
    zone: form.zone,
    ...timesOf(form),
    days: daysOf(form),
    websiteUrl: form.websiteUrl ?? null,
    registrationUrl: form.registrationUrl ?? null,
    registrationDeadline: form.registrationDeadline ?? null,
    languages: [...form.languages, ...(form.otherLanguage ? [form.otherLanguage] : [])],
    imageId: form.imageId ?? null,
    imageAlt: localized(form, 'imageAlt'),
    accessibility: localized(form, 'accessibility'),
    organizations: organizationsOf(form, find),
  };
}

/** The form that says so: the inverse of `contentFrom`. */
export function typedFrom(content: CoEventContent): Typed {
  const { days, organizations, languages, startTime, endsOn, endTime, startsOn } = content;
  const isCommon = (tag: string) => commonLanguages.some((each) => each === tag);
  const wordings = (['title', 'text', 'accessibility', 'imageAlt'] as const).flatMap((field) =>
    locales.map((locale) => [`${field}-${locale}`, content[field][locale] ?? ''] as const),
  );
  return {
    ...Object.fromEntries(wordings),
    kind: content.kind,
    observance: content.observance ?? '',
    theme: content.theme ?? '',
    sdgTargets: content.sdgTargets,
    mode: content.mode ?? '',
    country: content.country,
    city: content.city ?? '',
    venue: content.venue ?? '',
    address: content.address ?? '',
    latitude: content.latitude === null ? '' : String(content.latitude),
    longitude: content.longitude === null ? '' : String(content.longitude),
    zone: content.zone,
    startsOn,
    timing: startTime === null ? 'all-day' : 'hours',
    startTime: startTime ?? '',
    endsOn: endsOn === startsOn && endTime !== null ? '' : (endsOn ?? ''),
    endTime: endTime ?? '',
    endUnknown: (startTime === null ? endsOn === null : endTime === null) ? 'yes' : '',
    ...typedDays(days),
    websiteUrl: content.websiteUrl ?? '',
    registrationUrl: content.registrationUrl ?? '',
    registrationDeadline: content.registrationDeadline ?? '',
    languages: languages.filter(isCommon),
    otherLanguage: languages.find((tag) => !isCommon(tag)) ?? '',
    organizationName: organizations.map(({ name }) => name),
    organizationRelation: organizations.map(({ relation }) => relation),
    imageId: content.imageId ?? '',
    placedCity: placedCityOf(content),
  };
}

const typedDays = (days: readonly CoEventDay[]): Typed => ({
  dayDate: days.map(({ date }) => date),
  dayStart: days.map((day) => day.startTime ?? ''),
  dayEnd: days.map((day) => day.endTime ?? ''),
  dayVenue: days.map(({ venue }) => venue ?? ''),
});

/** What a form that need not be right is called: in the page's language, else as it was typed first. */
export function typedTitle(typed: Typed, locale: Locale): string {
  const titles = Object.entries(typed).flatMap(([name, value]) =>
    name.startsWith('title-') && typeof value === 'string' && value ? [{ name, value }] : [],
  );
  const own = titles.find(({ name }) => name === `title-${locale}`) ?? titles[0];
  return own?.value ?? '';
}

/** What the fields say only together, by the field of the form; texts that are missing are asked for in `locale`. */
export function problemsOfForm(
  form: CoEventForm,
  content: CoEventContent,
  locale: Locale,
): Record<string, FieldError> {
  const problems: Record<string, FieldError> = {};
  if (content.organizations.every(({ relation }) => relation !== 'organizer'))
    problems['organizationName'] = { code: 'co-event-form.organizer-missing' };
  if (form.timing === 'hours' && !form.startTime) problems['startTime'] = { code: 'co-events.start-missing' };
  if (form.timing === 'hours' && !form.endTime && !form.endUnknown)
    problems['endTime'] = { code: 'co-event-form.end-missing' };
  if (content.languages.length === 0) problems['languages'] = { code: 'co-event-form.language-missing' };
  if (outside(content.latitude, 90)) problems['latitude'] = { code: 'co-event-form.degrees' };
  if (outside(content.longitude, 180)) problems['longitude'] = { code: 'co-event-form.degrees' };
  Object.assign(problems, problemsOfDeadline(content), problemsOfImage(content, locale));
  // Of the two the form's own say more; a start that is missing would be read as a whole day.
  return { ...byFieldOfForm(problemsOf(content), locale), ...problems };
}

/** Rows of days are marked at their first column. */
function byFieldOfForm(
  { title, days, ...others }: Record<string, FieldError>,
  locale: Locale,
): Record<string, FieldError> {
  return {
    ...others,
    ...(title ? { [`title-${locale}`]: { code: 'co-event-form.title-missing' } } : {}),
    ...(days ? { dayDate: days } : {}),
  };
}

function problemsOfDeadline({ registrationDeadline, startsOn, endsOn }: CoEventContent) {
  const isLate = registrationDeadline !== null && registrationDeadline.slice(0, 10) > (endsOn ?? startsOn);
  return isLate ? { registrationDeadline: { code: 'co-event-form.deadline-after-end' } } : {};
}

function problemsOfImage({ imageId, imageAlt }: CoEventContent, locale: Locale): Record<string, FieldError> {
  const isUntold = imageId !== null && Object.values(imageAlt).every((text) => !text);
  return isUntold ? { [`imageAlt-${locale}`]: { code: 'co-event-form.alternative-missing' } } : {};
}

const outside = (degrees: number | null, limit: number): boolean =>
  degrees !== null && Math.abs(degrees) > limit;

type LocalizedField = 'title' | 'text' | 'accessibility' | 'imageAlt';

function localized(form: CoEventForm, field: LocalizedField): LocalizedText {
  const given = locales.map((locale): [Locale, string | undefined] => [locale, form[`${field}-${locale}`]]);
  return Object.fromEntries(given.filter(([, text]) => text));
}

/** Hours are only those of a co-event that has them; an end that is not known is none, whatever was typed for it. */
function timesOf(form: CoEventForm): Pick<CoEventContent, 'startsOn' | 'startTime' | 'endsOn' | 'endTime'> {
  const { startsOn, endsOn = null, endUnknown } = form;
  if (form.timing === 'all-day') {
    return { startsOn, startTime: null, endsOn: endUnknown ? null : (endsOn ?? startsOn), endTime: null };
  }
  const endTime = endUnknown ? null : (form.endTime ?? null);
  return { startsOn, startTime: form.startTime ?? null, endsOn, endTime };
}

/** Rows in which nothing was typed are none. */
function daysOf({ dayDate, dayStart, dayEnd, dayVenue }: CoEventForm): CoEventDay[] {
  return dayDate
    .map((date, row) => ({
      date,
      startTime: dayStart[row] || null,
      endTime: dayEnd[row] || null,
      venue: dayVenue[row] || null,
    }))
    .filter(({ date, startTime, endTime, venue }) => date || startTime || endTime || venue);
}

function organizationsOf(form: CoEventForm, find: FindOrganization): CoEventOrganizer[] {
  return form.organizationName.flatMap((name, row) => {
    if (!name) return [];
    const known = find(name);
    const relation = relations.find((each) => each === form.organizationRelation[row]) ?? 'organizer';
    return [{ relation, name: known?.name ?? name, organizationId: known?.id ?? null }];
  });
}
