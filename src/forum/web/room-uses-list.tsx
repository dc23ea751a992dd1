import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { Section } from '../../web/components/section.js';
import { forumTexts } from '../forum.texts.js';
import type { RoomUse } from '../room-uses.js';

/** What is in the room, with links to where it can be given another one. */
export function RoomUsesList({ locale, uses }: { locale: Locale; uses: readonly RoomUse[] }): VNode {
  const t = forumTexts.in(locale);
  return (
    <Section title={t('uses-title')} id="uses">
      {uses.length === 0 ? (
        <p>{t('uses-none')}</p>
      ) : (
        <ul>
          {uses.map(({ kind, name, path }) => {
            const { text, locale: language } = wordingOf(name, locale);
            return (
              <li>
                <a href={`/${locale}${path}`} lang={language === locale ? undefined : language}>
                  {text}
                </a>{' '}
                ({t(`use.${kind}`)})
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
