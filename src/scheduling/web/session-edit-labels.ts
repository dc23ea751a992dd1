import { languageNameIn, type Locale } from '../../kernel/i18n/locale.js';
import { deskTexts } from './desk/desk.texts.js';
import { fieldIn } from '../../kernel/http/localized-fields.js';
import { organizerSessionsTexts } from './organizer-sessions.texts.js';
import { completeLocales, otherLocales } from './session-edit-fields.js';

/** What the fields of the session's form are called, in its order: the summary of what is wrong says where. */
export function sessionLabels(locale: Locale): Record<string, string> {
  const t = organizerSessionsTexts.in(locale);
  const desk = deskTexts.in(locale);
  return {
    ...textLabels(completeLocales, locale),
    ...{ kind: desk('kind'), blockId: desk('block') },
    ...{ organizers: desk('organizers'), partners: desk('partners') },
    ...{ roomId: t('room'), startsAt: t('starts-at'), endsAt: t('ends-at') },
    ...{ onDate: t('on-date'), untilDate: t('until-date') },
    ...{ trackId: t('track'), access: t('access'), sdgTargets: t('sdg-targets'), capacity: t('capacity') },
    ...{ mode: desk('mode'), links: desk('links') },
    ...{ languages: desk('languages'), interpretedLanguages: desk('interpreted') },
    ...{ expectedAudience: desk('expected'), layout: desk('layout'), equipment: desk('equipment') },
    ...{ booths: desk('booths'), needsStepFreeAccess: desk('step-free'), needsNote: desk('needs-note') },
    after: desk('after'),
    ...textLabels(otherLocales, locale),
    isReady: desk('ready'),
  };
}

function textLabels(languages: readonly Locale[], locale: Locale): Record<string, string> {
  const t = organizerSessionsTexts.in(locale);
  return Object.fromEntries(
    languages.flatMap((language) =>
      (['title', 'abstract'] as const).map((name) => [
        fieldIn(name, language),
        t(`${name}-in`, { language: languageNameIn(language, locale) }),
      ]),
    ),
  );
}
