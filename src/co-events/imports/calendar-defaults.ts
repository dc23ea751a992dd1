import type { FieldError } from '../../kernel/errors.js';
import type { IcalDefaults } from '../ical-source.entity.js';
import { cityNamed } from '../places/cities.js';
import { isZone, presentName, zonesOf } from '../../kernel/zones.js';
import type { FindOrganization } from '../submission/form-content.js';
import type { CalendarForm } from './calendar.forms.js';

/** What holds for all entries of a calendar, with coordinates and zone of a city of the bundled list. */
export function defaultsOf(
  form: CalendarForm,
  find: FindOrganization,
): { defaults: IcalDefaults } | { errors: Record<string, FieldError> } {
  const { country, kind, mode, languages } = form;
  const city = form.city ? cityNamed(country, form.city) : undefined;
  const zone = presentName(form.zone ?? city?.zone ?? onlyZoneOf(country) ?? '');
  if (!zone) return { errors: { zone: { code: 'co-event-imports.zone-missing' } } };
  if (!isZone(zone)) return { errors: { zone: { code: 'co-events.zone' } } };
  if (languages.length === 0) return { errors: { languages: { code: 'kernel.required' } } };
  const known = find(form.organizer);
  const organizer = { name: known?.name ?? form.organizer, organizationId: known?.id ?? null };
  return {
    defaults: {
      locale: form.textLocale,
      kind,
      country,
      city: city?.name ?? form.city ?? null,
      latitude: city?.latitude ?? null,
      longitude: city?.longitude ?? null,
      zone,
      mode,
      languages,
      organizations: [{ relation: 'organizer', ...organizer }],
      floating: form.floating ?? 'ask',
    },
  };
}

function onlyZoneOf(country: string): string | undefined {
  const [only, ...others] = zonesOf(country);
  return others.length === 0 ? only : undefined;
}
