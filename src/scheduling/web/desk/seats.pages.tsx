import type { VNode } from 'preact';
import { participantCategoryCodes } from '../../../../config/participant-categories.js';
import { categoryTexts } from '../../../../config/participant-category.texts.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Delegation } from '../../../people/delegation.entity.js';
import type { SeatReservation } from '../../../sessions/seat-reservation.entity.js';
import type { Session } from '../../../sessions/session.entity.js';
import { placesLeft } from '../../../sessions/session.rules.js';
import { Actions, SubmitButton } from '../../../web/components/button.js';
import { type Column, DataTable } from '../../../web/components/data-table.js';
import { DateTimeField } from '../../../web/components/date-time-field.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { ActionForm, Form } from '../../../web/components/form.js';
import { Section } from '../../../web/components/section.js';
import { SelectField } from '../../../web/components/select-field.js';
import { TextField } from '../../../web/components/text-field.js';
import { formFields, type FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { dayAndTimeText, zoneText } from '../../../web/spoken-times.js';
import { webTexts } from '../../../web/web.texts.js';
import { partPage } from './part-page.js';
import { partsTexts } from './parts.texts.js';

export interface SeatsProps {
  locale: Locale;
  /** The venue's, in which the moments are entered and told. */
  zone: string;
  now: Date;
  session: Session;
  reservations: SeatReservation[];
  delegations: Delegation[];
  waiting: number;
  state: FormState;
  notice?: unknown;
}

export function seatsPage(props: SeatsProps): Page {
  const { locale, session, reservations, state, notice } = props;
  const t = partsTexts.in(locale);
  const done = (['set-aside', 'freed'] as const).find((each) => each === notice);
  return partPage({
    ...{ locale, session, state, part: 'seats', title: t('seats-title'), lead: t('seats-lead') },
    done: done && t(`notice.${done}`),
    labels: {
      ...{ category: t('category'), delegation: t('delegation'), seats: t('seats') },
      heldUntil: t('held-until'),
    },
    children: (
      <>
        <p>{countsText(props)}</p>
        {reservations.length === 0 ? (
          <EmptyState title={t('seats-empty')}>{t('seats-empty-text')}</EmptyState>
        ) : (
          <DataTable
            locale={locale}
            caption={t('seats-title')}
            captionHidden
            columns={columns(props)}
            rows={reservations}
            rowKey={({ id }) => id}
          />
        )}
        {session.capacity !== null && <SetAsideForm {...props} />}
      </>
    ),
  });
}

function countsText({ locale, session, waiting }: SeatsProps): string {
  const t = partsTexts.in(locale);
  const { capacity, taken, held } = session;
  if (capacity === null) return t('seats-uncounted');
  return t('seats-now', { taken, held, capacity, waiting, left: placesLeft(session) ?? 0 });
}

function columns(props: SeatsProps): Column<SeatReservation>[] {
  const { locale, zone } = props;
  const t = partsTexts.in(locale);
  const at = (moment: Date) => dayAndTimeText(moment, null, zone, locale);
  return [
    { key: 'for', label: t('column.for'), rowHeader: true, cell: (each) => nameOf(each, props) },
    { key: 'seats', label: t('column.seats'), numeric: true, cell: ({ seats }) => seats },
    { key: 'taken', label: t('column.taken'), numeric: true, cell: ({ taken }) => taken },
    {
      key: 'until',
      label: t('column.until'),
      cell: ({ heldUntil }) => (heldUntil ? at(heldUntil) : t('until-freed')),
    },
    {
      key: 'state',
      label: t('column.state'),
      cell: (each) =>
        each.freedAt ? (
          t('seats-freed-at', { at: at(each.freedAt) })
        ) : (
          <FreeButton {...props} reservation={each} />
        ),
    },
  ];
}

function FreeButton({ reservation, ...props }: SeatsProps & { reservation: SeatReservation }): VNode {
  const { locale, session } = props;
  const t = partsTexts.in(locale);
  return (
    <>
      <p>{t('seats-held')}</p>
      <ActionForm action={`/${locale}/organizer/sessions/${session.id}/seats/${reservation.id}/release`}>
        <SubmitButton kind="secondary" small>
          {t('free')}{' '}
          <span class="visually-hidden">{t('free-of', { name: nameOf(reservation, props) })}</span>
        </SubmitButton>
      </ActionForm>
    </>
  );
}

function nameOf({ category, delegationId }: SeatReservation, { locale, delegations }: SeatsProps): string {
  if (category) return categoryTexts.in(locale)(category);
  return delegations.find(({ id }) => id === delegationId)?.name ?? '';
}

function SetAsideForm({ locale, zone, now, session, delegations, state }: SeatsProps): VNode {
  const t = partsTexts.in(locale);
  const fields = formFields(locale, state);
  return (
    <Section title={t('seats-add')}>
      <Form action={`/${locale}/organizer/sessions/${session.id}/seats`}>
        <SelectField
          {...fields.of('category')}
          label={t('category')}
          hint={t('for-hint')}
          placeholder={t('for-none')}
          options={participantCategoryCodes.map((category) => ({
            value: category,
            label: categoryTexts.in(locale)(category),
          }))}
        />
        <SelectField
          {...fields.of('delegation')}
          label={t('delegation')}
          placeholder={t('for-none')}
          options={delegations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField {...fields.of('seats')} label={t('seats')} inputMode="numeric" width="short" required />
        <DateTimeField
          {...fields.of('heldUntil')}
          type="datetime-local"
          label={t('held-until')}
          hint={t('held-until-hint')}
          zone={zoneText(now, zone, locale)}
          optionalLabel={webTexts.in(locale)('optional')}
        />
        <Actions>
          <SubmitButton>{t('set-aside')}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}
