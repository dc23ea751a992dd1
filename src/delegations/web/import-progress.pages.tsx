import type { Locale } from '../../kernel/i18n/locale.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { ButtonLink } from '../../web/components/button.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Progress } from '../../web/components/progress.js';
import { type Page, page } from '../../web/page.js';
import { delegationNameIn } from '../../people/delegation-name.js';
import { delegationsTexts } from '../delegations.texts.js';
import type { FoundImport } from '../imports/import-stages.queries.js';
import { ImportProblems } from './import-problems.js';

/** A confirmed table: how far it is, and in the end what became of it. */
export function importProgressPage(locale: Locale, { delegation, rosterImport }: FoundImport): Page {
  const t = delegationsTexts.in(locale);
  const path = `/${locale}/delegation/${delegation.id}`;
  const { done, rowCount: count, registered, corrected, problems, state } = rosterImport;
  const bad = new Set(problems.map(({ line }) => line)).size;
  const isDone = state === 'done';
  const title = t(isDone ? 'done-title' : 'running-title');
  return page({
    title,
    section: 'delegation',
    body: (
      <>
        <PageHeader
          title={title}
          lead={
            isDone ? t('done-counts', { registered, corrected, bad }) : t('running-text', { done, count })
          }
          breadcrumbs={
            <Breadcrumbs
              locale={locale}
              items={[{ label: delegationNameIn(delegation, locale), href: path }, { label: title }]}
            />
          }
          actions={<ButtonLink href={path}>{t('back-to-delegation')}</ButtonLink>}
        />
        {!isDone && <Progress label={t('running-progress')} done={done} of={count} />}
        <ImportProblems locale={locale} problems={problems} path={`${path}/imports/${rosterImport.id}`} />
      </>
    ),
  });
}
