import { edition } from '../../../../config/edition.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { dayAndTimeText } from '../../../web/spoken-times.js';
import { changeLogTexts } from '../change-log.texts.js';
import { releasesTexts } from '../releases.texts.js';
import type { ScheduleVersion } from '../schedule-version.entity.js';
import type { VersionSummary } from '../versions.queries.js';

/** By the clock at the venue, which is named. When the seeds were published is not known to us. */
export const releasedText = ({ origin, releasedAt }: ScheduleVersion, locale: Locale): string =>
  origin === 'seed'
    ? changeLogTexts.in(locale)('as-published')
    : dayAndTimeText(releasedAt, null, edition.zone, locale);

export const originText = ({ origin, rolledBackTo }: ScheduleVersion, locale: Locale): string =>
  releasesTexts.in(locale)(`origin.${origin}`, { of: rolledBackTo ?? 0 });

export const releaserText = ({ releasedByName }: VersionSummary, locale: Locale): string =>
  releasedByName ?? releasesTexts.in(locale)('by-application');
