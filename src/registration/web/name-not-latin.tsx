import type { VNode } from 'preact';
import type { Typed } from '../../kernel/http/form.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Notice } from '../../web/components/notice.js';
import { registrationFormTexts } from '../form/registration-form.texts.js';

interface NameNotLatinProps {
  locale: Locale;
  content: Typed;
}

/** No error: whoever comes without a passport may have no Latin name. */
export function NameNotLatin({ locale, content }: NameNotLatinProps): VNode | null {
  const t = registrationFormTexts.in(locale);
  const names = [content['familyName'], content['givenName']].flat();
  if (!names.some((name) => name !== undefined && otherScript.test(name))) return null;
  return (
    <Notice tone="warning" title={t('name-not-latin')}>
      <p>
        {t('name-not-latin-text')}{' '}
        <a href={`/${locale}/register/draft/person`}>{t('name-not-latin-change')}</a>
      </p>
    </Notice>
  );
}

/** Signs such as the okina of Polynesian names belong to no script. */
const otherScript = /(?![\p{Script_Extensions=Latin}\p{Script=Common}\p{Script=Inherited}])\p{L}/u;
