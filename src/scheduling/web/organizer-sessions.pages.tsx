import type { VNode } from 'preact';
import { sessionKinds } from '../../../config/session-kinds.js';
import { sessionKindTexts } from '../../../config/session-kinds.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { sessionStates } from '../../sessions/session.states.js';
import { sessionsTexts } from '../../sessions/sessions.texts.js';
import type { Track } from '../../sessions/track.entity.js';
import { ButtonLink } from '../../web/components/button.js';
import { DataTable } from '../../web/components/data-table.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { Filters } from '../../web/components/filters.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextField } from '../../web/components/text-field.js';
import { type Page, page } from '../../web/page.js';
import { ConflictTotals, countBySession } from '../conflicts/conflict-marks.js';
import type { JudgedConflict } from '../conflicts/conflicts.service.js';
import type { ProgrammeItem } from '../programme-item.js';
import { dateText } from '../../web/spoken-times.js';
import { deskTexts } from './desk/desk.texts.js';
import { organizerSessionsTexts } from './organizer-sessions.texts.js';
import { sessionColumns } from './session-columns.js';
import { addressOf, isFiltered, noDay, select, type SessionFilter } from './session-filter.js';

interface ListProps {
  locale: Locale;
  items: ProgrammeItem[];
  tracks: Track[];
  conflicts: readonly JudgedConflict[];
  filter: SessionFilter;
  notice: unknown;
}

export function organizerSessionsPage(props: ListProps): Page {
  const { locale, items, filter, notice } = props;
  const t = organizerSessionsTexts.in(locale);
  const desk = deskTexts.in(locale);
  const path = `/${locale}/organizer/sessions`;
  const rows = select(items, filter, locale);
  return page({
    title: t('title'),
    section: 'organizer',
    body: (
      <>
        {notice === 'deleted' && <Notice tone="success" title={desk('notice.deleted')} live />}
        <PageHeader
          title={t('title')}
          lead={t('found', { count: rows.length })}
          actions={<ListActions locale={locale} filter={filter} />}
        />
        <ConflictTotals locale={locale} conflicts={props.conflicts} />
        <SessionFilters {...props} path={path} />
        {rows.length === 0 ? (
          <EmptyState title={t('empty-title')} action={<ButtonLink href={path}>{t('clear')}</ButtonLink>}>
            {t('empty-text')}
          </EmptyState>
        ) : (
          <DataTable
            locale={locale}
            caption={t('title')}
            captionHidden
            columns={sessionColumns(locale, countBySession(props.conflicts))}
            rows={rows}
            rowKey={(item) => item.id}
            sort={{ key: filter.sort, direction: filter.direction }}
            sortHref={(sort) => addressOf(path, filter, sort)}
            dense
          />
        )}
      </>
    ),
  });
}

function ListActions({ locale, filter }: Pick<ListProps, 'locale' | 'filter'>): VNode {
  const t = deskTexts.in(locale);
  const path = `/${locale}/organizer`;
  const order = { key: filter.sort, direction: filter.direction };
  return (
    <>
      <ButtonLink kind="primary" href={`${path}/sessions/new`}>
        {t('new-title')}
      </ButtonLink>
      <ButtonLink href={`${path}/tracks`}>{t('tracks')}</ButtonLink>
      {(['csv', 'xlsx'] as const).map((file) => (
        <ButtonLink href={addressOf(`${path}/sessions.${file}`, filter, order)} download>
          <span class="visually-hidden">{t('export')}</span> {t(`export-${file}`)}
        </ButtonLink>
      ))}
    </>
  );
}

function SessionFilters({ locale, items, tracks, filter, path }: ListProps & { path: string }): VNode {
  const t = organizerSessionsTexts.in(locale);
  const dates = [...new Set(items.map((item) => item.onDate))].filter((date) => date !== null).sort();
  return (
    <Filters
      action={path}
      label={t('filter-label')}
      submitLabel={t('filter')}
      hidden={{ sort: filter.sort, direction: filter.direction }}
      clear={isFiltered(filter) ? { href: path, label: t('clear') } : undefined}
    >
      <TextField
        name="q"
        label={t('search')}
        hint={t('search-hint')}
        value={filter.search}
        inputMode="search"
      />
      <SelectField
        name="day"
        label={t('day')}
        value={filter.day}
        placeholder={t('any')}
        options={[
          ...dates.map((date) => ({ value: date, label: dateText(date, locale) })),
          { value: noDay, label: t('no-day') },
        ]}
      />
      <SelectField
        name="kind"
        label={deskTexts.in(locale)('kind')}
        value={filter.kind}
        placeholder={t('any')}
        options={sessionKinds.map((kind) => ({ value: kind, label: sessionKindTexts.in(locale)(kind) }))}
      />
      <SelectField
        name="track"
        label={t('track')}
        value={filter.track}
        placeholder={t('any')}
        options={tracks.map(({ id, name }) => ({ value: id, label: wordingOf(name, locale).text }))}
      />
      <SelectField
        name="state"
        label={t('state')}
        value={filter.state}
        placeholder={t('any')}
        options={sessionStates.map((state) => ({
          value: state,
          label: sessionsTexts.in(locale)(`state.${state}`),
        }))}
      />
    </Filters>
  );
}
