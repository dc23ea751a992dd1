import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { type LocalizedText, wordingOf } from '../../../kernel/i18n/localized-text.js';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { ButtonLink } from '../../../web/components/button.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Pagination } from '../../../web/components/pagination.js';
import { Section } from '../../../web/components/section.js';
import { type Page, page } from '../../../web/page.js';
import type { ChangeLog, LoggedVersion } from '../change-log.js';
import { changeLogTexts } from '../change-log.texts.js';
import type { PageOf } from '../paging.js';
import { sessionsIn, type ToldGroup } from '../told-changes.js';
import { ChangeList } from './change-list.js';
import { releasedText } from './version-names.js';

/** Of a version with more changes only the first stand in the log. */
const longestExcerpt = 8;

export function changeLogPage({ locale, log }: { locale: Locale; log: ChangeLog }): Page {
  const t = changeLogTexts.in(locale);
  const path = `/${locale}/programme/changes`;
  return page({
    title: t('title'),
    description: t('lead'),
    body: (
      <>
        <PageHeader
          breadcrumbs={<Crumbs locale={locale} />}
          title={t('title')}
          lead={t('lead')}
          actions={<ButtonLink href={`${path}.atom`}>{t('feed')}</ButtonLink>}
        />
        {log.versions.length === 0 ? (
          <EmptyState title={t('empty-title')}>
            <p>{t('empty-text')}</p>
          </EmptyState>
        ) : (
          log.versions.map((logged) => <VersionSection locale={locale} logged={logged} />)
        )}
        <Pagination
          locale={locale}
          page={log.page}
          pages={log.pages}
          href={(number) => `${path}?page=${String(number)}`}
        />
      </>
    ),
  });
}

interface LoggedVersionProps extends Pick<LoggedVersion, 'version'> {
  locale: Locale;
  changes: PageOf<ToldGroup>;
}

/** One version with all that it changed. */
export function loggedVersionPage({ locale, version, changes }: LoggedVersionProps): Page {
  const t = changeLogTexts.in(locale);
  const title = t('version', { number: version.number });
  return page({
    title: `${t('title')}: ${title}`,
    body: (
      <>
        <PageHeader
          breadcrumbs={<Crumbs locale={locale} inLog />}
          title={title}
          lead={releasedText(version, locale)}
        />
        <Note locale={locale} note={version.note} />
        <ChangeList locale={locale} changes={changes.items} hrefOf={(id) => `/${locale}/sessions/${id}`} />
        <Pagination
          locale={locale}
          page={changes.page}
          pages={changes.pages}
          href={(number) => `/${locale}/programme/changes/${String(version.number)}?page=${String(number)}`}
        />
      </>
    ),
  });
}

function Note({ locale, note }: { locale: Locale; note: LocalizedText | null }): VNode | null {
  if (!note) return null;
  const wording = wordingOf(note, locale);
  return <p lang={wording.locale === locale ? undefined : wording.locale}>{wording.text}</p>;
}

function Crumbs({ locale, inLog }: { locale: Locale; inLog?: boolean }): VNode {
  const t = changeLogTexts.in(locale);
  const programme = { label: t('programme'), href: `/${locale}/programme` };
  const log = { label: t('title'), href: `/${locale}/programme/changes` };
  return <Breadcrumbs locale={locale} items={inLog ? [programme, log] : [programme]} />;
}

function VersionSection({ locale, logged }: { locale: Locale; logged: LoggedVersion }): VNode {
  const t = changeLogTexts.in(locale);
  const { version, changes } = logged;
  const { number } = version;
  const isFirst = number === 1;
  const when = releasedText(version, locale);
  const title = isFirst ? when : `${t('version', { number })} · ${when}`;
  const shown = isFirst ? [] : changes.slice(0, longestExcerpt);
  return (
    <Section title={title} id={`version-${String(number)}`}>
      <Note locale={locale} note={version.note} />
      {isFirst && <p>{t('first', { count: sessionsIn(changes) })}</p>}
      {shown.length > 0 && (
        <ChangeList locale={locale} changes={shown} hrefOf={(id) => `/${locale}/sessions/${id}`} />
      )}
      {changes.length > shown.length && (
        <p>
          <a href={`/${locale}/programme/changes/${String(number)}`}>
            {t('all', { count: sessionsIn(changes) })}
          </a>
        </p>
      )}
    </Section>
  );
}
