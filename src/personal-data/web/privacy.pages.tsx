import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import {
  asksAgain,
  noticeInForce,
  noticeParts,
  type NoticeVersion,
  noticeVersions,
} from '../../../config/privacy-notice.js';
import { privacyNoticeTexts } from '../../../config/privacy-notice.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { type Page, page } from '../../web/page.js';
import { PersonalDataTable } from './data-table.js';

export function privacyNoticePage(locale: Locale, version: NoticeVersion, email: string): Page {
  const t = privacyNoticeTexts.in(locale);
  const isInForce = version === noticeInForce;
  const values = { email, days: edition.privacy.retentionDays };
  return page({
    title: t('title'),
    // Earlier versions are for whoever agreed to them.
    ...(isInForce ? {} : { robots: 'noindex' }),
    body: (
      <>
        {!isInForce && (
          <Notice tone="info" title={t('is-newer')}>
            <a href={`/${locale}/privacy`}>{t('read-newer')}</a>
          </Notice>
        )}
        <PageHeader title={t('title')} lead={t('version', { version })} />
        {noticeParts.map((part) => (
          <Section title={t(part)}>
            <p>{t(`${version}.${part}`, values)}</p>
          </Section>
        ))}
        {isInForce && (
          <Section title={t('table')} id="table">
            <PersonalDataTable locale={locale} />
          </Section>
        )}
        <Changes locale={locale} version={version} />
        {isInForce && <EarlierVersions locale={locale} />}
      </>
    ),
  });
}

/** What is different from the version before. */
function Changes({ locale, version }: { locale: Locale; version: NoticeVersion }): VNode | null {
  const t = privacyNoticeTexts.in(locale);
  const key = `${version}.changes`;
  if (!privacyNoticeTexts.has(key)) return null;
  const before = noticeVersions[noticeVersions.indexOf(version) - 1];
  return (
    <Section title={t('changes')} id="changes">
      <p>{t(key)}</p>
      {before && asksAgain(before) && <p>{t('asks-anew')}</p>}
    </Section>
  );
}

function EarlierVersions({ locale }: { locale: Locale }): VNode | null {
  const t = privacyNoticeTexts.in(locale);
  const earlier = noticeVersions.filter((version) => version !== noticeInForce);
  return (
    <Section title={t('earlier')}>
      <ul>
        {earlier.map((version) => (
          <li>
            <a href={`/${locale}/privacy/${version}`}>{t('version-link', { version })}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
