import type { ComponentChildren, VNode } from 'preact';
import type { Conflict } from '../../kernel/errors.js';
import { textOfCode } from '../../kernel/i18n/catalogue.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { ToldConflict } from '../../scheduling/conflicts/conflict-teller.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, ButtonLink } from '../../web/components/button.js';
import { Figures } from '../../web/components/figures.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { type Page, page } from '../../web/page.js';
import { exchangeTexts } from '../exchange.texts.js';
import { outcomeOf } from '../import-writer.service.js';
import type { FormState } from '../../web/form-errors.js';
import type { OwnNames } from '../import-planner.service.js';
import type { ImportPlan } from '../planning/import-plan.js';
import type { ScheduleImport } from '../schedule-import.entity.js';
import type { OpenImport } from '../schedule-imports.service.js';
import { ColumnsForm } from './import-columns.js';
import { Decision } from './import-decision.js';
import { NamesForm } from './import-names.js';
import {
  ChangedSessions,
  ConflictsMade,
  NewSessions,
  NewThings,
  Notes,
  Problems,
  Profiles,
} from './import-parts.js';

export interface ImportProps {
  locale: Locale;
  open: OpenImport;
  plan: ImportPlan;
  mark: string;
  conflicts: readonly ToldConflict[];
  own: OwnNames;
  /** Why it was not written just now. */
  conflict?: Conflict | undefined;
  /** What is wrong with what was typed. */
  state?: FormState;
}

/** What a file would do, before it does it. */
export function importPage(props: ImportProps): Page {
  const { locale, open, plan, conflict, state } = props;
  const t = exchangeTexts.in(locale);
  return page({
    title: open.name,
    section: 'organizer',
    ...(conflict ? { status: 409 } : state ? { status: 422 } : {}),
    body: (
      <Frame locale={locale} title={open.name} lead={t('nothing-yet')}>
        {conflict && <Notice tone="warning" title={textOfCode(locale, conflict.code)} live />}
        <Numbers {...props} />
        <Notes locale={locale} problems={plan.notes} />
        <Decision {...props} />
        <NamesForm {...props} />
        <Problems {...props} />
        <ChangedSessions {...props} />
        <NewThings {...props} />
        <ConflictsMade {...props} />
        <NewSessions {...props} />
        <Profiles {...props} />
        <ColumnsForm locale={locale} open={open} />
      </Frame>
    ),
  });
}

/** What a file has done. */
export function outcomePage({ locale, found }: { locale: Locale; found: ScheduleImport }): Page {
  const t = exchangeTexts.in(locale);
  const {
    created = 0,
    changed = 0,
    unchanged = 0,
    cancelled = 0,
    speakers = 0,
    rooms = 0,
    tracks = 0,
  } = found.outcome ?? {};
  return page({
    title: found.name,
    section: 'organizer',
    body: (
      <Frame locale={locale} title={found.name} lead={t('written-lead')}>
        <Notice tone="success" title={t('written', { created, changed, unchanged })} live>
          <p>{t('written-things', { speakers, rooms, tracks })}</p>
          {cancelled > 0 && <p>{t('written-cancelled', { cancelled })}</p>}
        </Notice>
        <Actions>
          <ButtonLink kind="primary" href={`/${locale}/organizer/release`}>
            {t('to-release')}
          </ButtonLink>
          <ButtonLink href={`/${locale}/organizer/conflicts`}>{t('to-conflicts')}</ButtonLink>
          <ButtonLink kind="quiet" href={`/${locale}/organizer/sessions`}>
            {t('to-sessions')}
          </ButtonLink>
        </Actions>
      </Frame>
    ),
  });
}

function Frame(props: { locale: Locale; title: string; lead: string; children: ComponentChildren }): VNode {
  const { locale, title, lead, children } = props;
  const home = { label: exchangeTexts.in(locale)('title'), href: `/${locale}/organizer/exchange` };
  return (
    <>
      <PageHeader breadcrumbs={<Breadcrumbs locale={locale} items={[home]} />} title={title} lead={lead} />
      {children}
    </>
  );
}

function Numbers({ locale, plan, conflicts }: ImportProps): VNode {
  const t = exchangeTexts.in(locale);
  const { created, changed, unchanged, speakers, profiles } = outcomeOf(plan);
  const number = (value: number) => value.toLocaleString(locale);
  const rows = plan.sessions.length > 0 || plan.speakers.length === 0;
  return (
    <Figures
      items={[
        ...(rows
          ? [
              { label: t('new'), value: number(created), ...(created > 0 ? { href: '#new' } : {}) },
              { label: t('changed'), value: number(changed), ...(changed > 0 ? { href: '#changed' } : {}) },
              { label: t('unchanged'), value: number(unchanged) },
            ]
          : []),
        { label: t('new-speakers'), value: number(speakers) },
        ...(profiles > 0
          ? [{ label: t('changed-profiles'), value: number(profiles), href: '#profiles' }]
          : []),
        {
          label: t('problems'),
          value: number(plan.problems.length),
          ...(plan.problems.length > 0 ? { href: '#problems' } : {}),
        },
        {
          label: t('conflicts'),
          value: number(conflicts.length),
          ...(conflicts.length > 0 ? { href: '#conflicts' } : {}),
        },
      ]}
    />
  );
}
