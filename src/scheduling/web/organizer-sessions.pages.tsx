import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { sessionStates, type SessionState } from '../../sessions/session.states.js';
import { sessionsTexts } from '../../sessions/sessions.texts.js';
import type { Track } from '../../sessions/track.entity.js';
import { Badge, type BadgeTone } from '../../web/components/badge.js';
import { ButtonLink } from '../../web/components/button.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { Filters } from '../../web/components/filters.js';
import { PageHeader } from '../../web/components/page-header.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextField } from '../../web/components/text-field.js';
import { type Page, page } from '../../web/page.js';
import type { ProgrammeItem } from '../programme-item.js';
import { conflictsOf, type Occupation } from '../slot.rules.js';
import { dateText, shortDateText } from '../spoken-times.js';
import { ItemTime, ItemTrack, roomText, titleIn } from './item-parts.js';
import { organizerSessionsTexts } from './organizer-sessions.texts.js';
import { addressOf, isFiltered, noDay, select, type SessionFilter } from './session-filter.js';

interface ListProps {
  locale: Locale;
  items: ProgrammeItem[];
  tracks: Track[];
  filter: SessionFilter;
}

export function organizerSessionsPage(props: ListProps): Page {
  const { locale, items, filter } = props;
  const t = organizerSessionsTexts.in(locale);
  const path = `/${locale}/organizer/sessions`;
  const rows = select(items, filter, locale);
  return page({
    title: t('title'),
    section: 'organizer',
    body: (
      <>
        <PageHeader title={t('title')} lead={t('found', { count: rows.length })} />
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
            columns={columns(locale, items)}
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

function columns(locale: Locale, items: ProgrammeItem[]): Column<ProgrammeItem>[] {
  const t = organizerSessionsTexts.in(locale);
  const column = (
    key: 'title' | 'time' | 'room' | 'track' | 'state' | 'taken',
    cell: Column<ProgrammeItem>['cell'],
  ) => ({
    key,
    label: t(`column.${key}`),
    sortable: true,
    cell,
  });
  const occupations = items.filter((item) => item.state !== 'cancelled').map(occupationOf);
  return [
    { ...column('title', (item) => <TitleCell locale={locale} item={item} />), rowHeader: true },
    { ...column('time', (item) => <TimeCell locale={locale} item={item} />), compact: true },
    column('room', (item) => (
      <>
        {roomText(item, locale)}
        {conflictsIn(occupations, item).map((other) => (
          <p>
            <Badge tone="danger">{t('conflict', { title: titleIn(locale, other).title })}</Badge>
          </p>
        ))}
      </>
    )),
    column('track', (item) => <ItemTrack track={item.track} locale={locale} />),
    column('state', (item) => <StateBadge locale={locale} state={item.state} />),
    {
      ...column('taken', ({ taken, capacity }) =>
        capacity === null ? taken : t('taken-of', { taken, capacity }),
      ),
      numeric: true,
    },
  ];
}

type OccupiedItem = Occupation & { title: ProgrammeItem['title'] };

const occupationOf = (item: ProgrammeItem): OccupiedItem => ({ ...item, roomId: item.room?.id ?? null });

const conflictsIn = (occupations: OccupiedItem[], item: ProgrammeItem): OccupiedItem[] =>
  item.state === 'cancelled' ? [] : conflictsOf(occupationOf(item), occupations);

function TitleCell({ locale, item }: { locale: Locale; item: ProgrammeItem }): VNode {
  const { title, titleLang } = titleIn(locale, item);
  return (
    <a href={`/${locale}/organizer/sessions/${item.id}/edit`} lang={titleLang}>
      {title}
    </a>
  );
}

function TimeCell({ locale, item }: { locale: Locale; item: ProgrammeItem }): VNode {
  if (!item.onDate) return <>{organizerSessionsTexts.in(locale)('no-day')}</>;
  return (
    <>
      <time datetime={item.onDate}>{shortDateText(item.onDate, locale)}</time>
      {item.startsAt && (
        <>
          <br />
          <ItemTime item={item} locale={locale} />
        </>
      )}
    </>
  );
}

const stateTones: Record<SessionState, BadgeTone> = {
  draft: 'neutral',
  confirmed: 'success',
  cancelled: 'danger',
};

export const StateBadge = ({ locale, state }: { locale: Locale; state: SessionState }): VNode => (
  <Badge tone={stateTones[state]}>{sessionsTexts.in(locale)(`state.${state}`)}</Badge>
);
