import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import { planning } from '../../../config/planning.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { Badge } from '../../web/components/badge.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextField } from '../../web/components/text-field.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { webTexts } from '../../web/web.texts.js';
import type { VenueDistance } from '../venue-distance.entity.js';
import type { Venue } from '../venue.entity.js';
import type { VenueList } from '../venues.queries.js';
import { forumTexts } from '../forum.texts.js';

export const venuesPath = (locale: Locale): string => `/${locale}/organizer/venues`;

interface Props extends VenueList {
  locale: Locale;
  /** The form of a new venue. */
  venue?: FormState;
  /** The form of a distance. */
  distance?: FormState;
  notice?: unknown;
}

const notices = ['added', 'renamed', 'closed', 'reopened', 'distance'] as const;

export function venuesPage(props: Props): Page {
  const { locale, venue = emptyForm, distance = emptyForm } = props;
  const t = forumTexts.in(locale);
  const said = notices.find((each) => each === props.notice);
  return page({
    title: t('venues-title'),
    section: 'organizer',
    status: venue === emptyForm && distance === emptyForm ? 200 : 422,
    body: (
      <>
        {said && <Notice tone="success" title={t(`notice.venue-${said}`)} live />}
        <PageHeader title={t('venues-title')} lead={t('venues-lead')} />
        <DataTable
          locale={locale}
          caption={t('venues-title')}
          captionHidden
          columns={venueColumns(props)}
          rows={props.venues}
          rowKey={({ id }) => id}
          dense
        />
        <Section title={t('distances-title')} id="distances">
          <p>{t('distances-lead', { minutes: planning.travelMinutes })}</p>
          {props.distances.length > 0 && <Distances {...props} />}
          <DistanceFields {...props} state={distance} />
        </Section>
        <Section title={t('venue-add')} id="add">
          <VenueFields locale={locale} state={venue} />
        </Section>
      </>
    ),
  });
}

const nameIn = (locale: Locale, { name }: Pick<Venue, 'name'>): string => wordingOf(name, locale).text;

function venueColumns({ locale, roomCounts }: Props): Column<Venue>[] {
  const t = forumTexts.in(locale);
  return [
    {
      key: 'venue',
      label: t('venue'),
      rowHeader: true,
      cell: (venue) => (
        <>
          <a href={`${venuesPath(locale)}/${venue.id}/edit`}>{nameIn(locale, venue)}</a>{' '}
          {venue.isClosed && <Badge tone="warning">{t('venue-is-closed')}</Badge>}
        </>
      ),
    },
    { key: 'zone', label: t('zone'), cell: ({ zone }) => zone },
    {
      key: 'rooms',
      label: t('title'),
      numeric: true,
      cell: ({ id }) => (roomCounts.get(id) ?? 0).toLocaleString(locale),
    },
    {
      key: 'do',
      label: t('column.do'),
      cell: ({ id, isClosed }) => (
        <Form action={`${venuesPath(locale)}/${id}/${isClosed ? 'reopening' : 'closure'}`}>
          <SubmitButton kind="quiet">{t(isClosed ? 'venue-reopen' : 'venue-close')}</SubmitButton>
        </Form>
      ),
    },
  ];
}

function Distances({ locale, venues, distances }: Props): VNode {
  const t = forumTexts.in(locale);
  const nameOf = new Map(venues.map((venue) => [venue.id, nameIn(locale, venue)]));
  const minutes = (value: number | null) => (value === null ? '–' : t('minutes', { minutes: value }));
  const columns: Column<VenueDistance>[] = [
    {
      key: 'between',
      label: t('distance-between'),
      rowHeader: true,
      cell: ({ fromId, toId }) => `${nameOf.get(fromId) ?? fromId} – ${nameOf.get(toId) ?? toId}`,
    },
    { key: 'foot', label: t('on-foot'), numeric: true, cell: ({ onFoot }) => minutes(onFoot) },
    { key: 'shuttle', label: t('by-shuttle'), numeric: true, cell: ({ byShuttle }) => minutes(byShuttle) },
    {
      key: 'do',
      label: t('column.do'),
      cell: ({ fromId, toId }) => (
        <Form action={`${venuesPath(locale)}/distances`} hidden={{ fromId, toId, onFoot: '', byShuttle: '' }}>
          <SubmitButton kind="quiet">{t('time-remove')}</SubmitButton>
        </Form>
      ),
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={t('distances-title')}
      captionHidden
      columns={columns}
      rows={distances}
      rowKey={({ fromId, toId }) => `${fromId} ${toId}`}
      dense
    />
  );
}

function DistanceFields({ locale, venues, state }: Props & { state: FormState }): VNode {
  const t = forumTexts.in(locale);
  const fields = formFields(locale, state);
  const options = venues.map((venue) => ({ value: venue.id, label: nameIn(locale, venue) }));
  const labels = { fromId: t('distance-from'), toId: t('distance-to') };
  return (
    <>
      <ErrorSummary
        locale={locale}
        errors={fields.summary({ ...labels, onFoot: t('on-foot'), byShuttle: t('by-shuttle') })}
      />
      <Form action={`${venuesPath(locale)}/distances`} label={t('distances-title')}>
        <SelectField
          {...fields.of('fromId')}
          label={labels.fromId}
          placeholder={t('venue-choose')}
          options={options}
          required
        />
        <SelectField
          {...fields.of('toId')}
          label={labels.toId}
          placeholder={t('venue-choose')}
          options={options}
          required
        />
        <TextField
          {...fields.of('onFoot')}
          label={t('on-foot')}
          hint={t('distance-hint')}
          inputMode="numeric"
        />
        <TextField {...fields.of('byShuttle')} label={t('by-shuttle')} inputMode="numeric" />
        <Actions>
          <SubmitButton kind="secondary">{t('distance-save')}</SubmitButton>
        </Actions>
      </Form>
    </>
  );
}

function VenueFields({ locale, state }: { locale: Locale; state: FormState }): VNode {
  const t = forumTexts.in(locale);
  const fields = formFields(locale, state);
  const labels = { nameEn: t('name-en'), nameKo: t('name-ko'), zone: t('zone') };
  return (
    <>
      <ErrorSummary locale={locale} errors={fields.summary(labels)} />
      <Form action={venuesPath(locale)} label={t('venue-add')}>
        <TextField {...fields.of('nameEn')} label={labels.nameEn} required />
        <TextField
          {...fields.of('nameKo')}
          label={labels.nameKo}
          optionalLabel={webTexts.in(locale)('optional')}
        />
        <TextField
          {...fields.of('zone')}
          value={fields.of('zone').value ?? edition.zone}
          label={labels.zone}
          hint={t('zone-hint')}
          required
        />
        <Actions>
          <SubmitButton kind="secondary">{t('venue-add')}</SubmitButton>
        </Actions>
      </Form>
    </>
  );
}
