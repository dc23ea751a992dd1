import type { VNode } from 'preact';
import { notAgreed } from '../../../config/privacy-notice.js';
import { fieldTexts } from '../../../config/registration-fields.texts.js';
import { fileHref } from '../../files/file-address.js';
import { localeNames, type Locale } from '../../kernel/i18n/locale.js';
import { delegationNameIn } from '../../people/delegation-name.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { moment } from '../../web/moment.js';
import { decisionsTexts } from '../decisions.texts.js';
import { manageRegistrationsTexts } from '../manage-registrations.texts.js';
import { wordedAnswers } from '../registration-answers.js';
import { isFileField } from '../registration-files.js';
import type { RegistrationRecord } from '../registration-record.queries.js';
import { representedBy } from '../registration-wording.js';

interface FactsProps {
  locale: Locale;
  record: RegistrationRecord;
}

/** Who she is for the secretariat, then whatever she has answered, then her files. */
export function RegistrationFacts({ locale, record }: FactsProps): VNode {
  const { registration, person, account, delegation } = record;
  const t = manageRegistrationsTexts.in(locale);
  const d = decisionsTexts.in(locale);
  const { consentVersion: version, consentedAt } = registration;
  const date = moment(locale).format(consentedAt);
  const consent = version === notAgreed ? t('consent-outstanding') : t('consent-value', { version, date });
  const role = registration.delegationRole;
  const inDelegation = delegation && (
    <>
      <a href={`/${locale}/organizer/delegations/${delegation.id}`}>{delegationNameIn(delegation, locale)}</a>
      {role && ` (${d(`role.${role}`)})`}
    </>
  );
  return (
    <DescriptionList
      items={[
        {
          term: t('passport-name'),
          description: [person.familyName, person.givenName].filter(Boolean).join(', '),
        },
        { term: t('represents'), description: representedBy(registration, locale) },
        ...(inDelegation ? [{ term: d('delegation'), description: inDelegation }] : []),
        ...wordedAnswers(registration, person, locale)
          .filter(({ field }) => !shownOtherwise.has(field))
          .map(({ label, words }) => ({ term: label, description: words })),
        ...(registration.accessNeeds ? [] : [{ term: t('access-needs'), description: t('none') }]),
        { term: t('email'), description: <a href={`mailto:${account.email}`}>{account.email}</a> },
        { term: t('language'), description: localeNames[registration.locale] },
        { term: t('consent'), description: consent },
        ...record.files.map((file) => ({
          term: isFileField(file.purpose) ? fieldTexts.in(locale)(file.purpose) : d('file'),
          description: <a href={fileHref(locale, file)}>{file.name}</a>,
        })),
      ]}
    />
  );
}

const shownOtherwise: ReadonlySet<string> = new Set([
  ...['givenName', 'familyName', 'member', 'organizationName', 'country', 'email', 'consent'],
]);
