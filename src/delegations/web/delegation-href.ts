import type { Locale } from '../../kernel/i18n/locale.js';

/** The focal point's page of a delegation, with what it is to say. */
export function delegationHref(locale: Locale, id: string, said: Record<string, string> = {}): string {
  const query = new URLSearchParams(said).toString();
  return `/${locale}/delegation/${encodeURIComponent(id)}${query ? `?${query}` : ''}`;
}

/** The organizers' page of it. */
export const managedHref = (locale: Locale, id: string, said: Record<string, string> = {}): string =>
  delegationHref(locale, id, said).replace('/delegation/', '/organizer/delegations/');
