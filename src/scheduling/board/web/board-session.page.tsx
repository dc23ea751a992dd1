import type { VNode } from 'preact';
import { edition } from '../../../../config/edition.js';
import type { Conflict } from '../../../kernel/errors.js';
import { textOfCode } from '../../../kernel/i18n/catalogue.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import { instantAt } from '../../../kernel/zoned-time.js';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { DateTimeField } from '../../../web/components/date-time-field.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { ActionForm, Form } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Section } from '../../../web/components/section.js';
import { SelectField } from '../../../web/components/select-field.js';
import { formFields, type FormState } from '../../../web/form-errors.js';
import { type Page, page } from '../../../web/page.js';
import { dateText, zoneText } from '../../../web/spoken-times.js';
import { webTexts } from '../../../web/web.texts.js';
import { ConflictList } from '../../conflicts/conflict-list.js';
import type { ToldConflict } from '../../conflicts/conflict-teller.js';
import { byTime, type ProgrammeItem, zoneOf } from '../../programme-item.js';
import { typedPlacement } from '../../typed-placement.js';
import type { BoardSnapshot } from '../board-state.js';
import { boardTexts } from '../board.texts.js';
import { boardPath, sessionFormPath } from './board-address.js';
import { columnName } from './board-day.js';
import { ShiftFields, type ShownShift } from './shift-fields.js';
import { type Place, placeText } from './place-words.js';

interface SessionPageProps {
  locale: Locale;
  item: ProgrammeItem;
  snapshot: BoardSnapshot;
  conflicts: ToldConflict[];
  /** In the tray: where it stood before. */
  former: Place | null;
  shift: ShownShift;
  state: FormState;
  /** What was refused, because somebody was faster or because it cannot be. */
  conflict: Conflict | undefined;
}

/** All that the board can do with one session, as forms. */
export function boardSessionPage(props: SessionPageProps): Page {
  const { locale, item, state, conflict, conflicts } = props;
  const t = boardTexts.in(locale);
  const title = wordingOf(item.title, locale);
  const fields = formFields(locale, state);
  return page({
    title: `${t('form-title')}: ${title.text}`,
    section: 'organizer',
    status: conflict ? 409 : Object.keys(state.errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHeader
          breadcrumbs={<Breadcrumbs locale={locale} items={[{ label: t('title'), href: boardOf(props) }]} />}
          kicker={t('form-title')}
          title={title.text}
          titleLang={title.locale === locale ? undefined : title.locale}
          lead={t('form-lead', { place: placeText(item, locale) })}
          actions={
            <ButtonLink href={`/${locale}/organizer/sessions/${item.id}/edit`}>
              {t('details-edit')}
            </ButtonLink>
          }
        />
        {conflict && (
          <Notice tone="danger" title={t('form-stale-title')} live>
            <p>{textOfCode(locale, conflict.code, conflict.values)}</p>
          </Notice>
        )}
        <ErrorSummary locale={locale} errors={fields.summary()} />
        <Return {...props} />
        <PlacementFields {...props} />
        <ShiftFields {...props} />
        <SwapFields {...props} />
        {item.onDate !== null && <Unscheduling {...props} />}
        {conflicts.length > 0 && (
          <Section title={t('form-conflicts')}>
            <ConflictList locale={locale} conflicts={conflicts} />
          </Section>
        )}
      </>
    ),
  });
}

const boardOf = ({ locale, item }: SessionPageProps): string =>
  `${boardPath(locale)}${item.onDate === null ? '' : `/${item.onDate}`}`;

/** Puts what went into the tray back to where it stood. */
function Return({ locale, item, former }: SessionPageProps): VNode | null {
  const t = boardTexts.in(locale);
  if (!former) return null;
  const typed = Object.entries(typedPlacement({ ...item, ...former }));
  const place = Object.fromEntries(
    typed.flatMap(([name, value]) => (value === '' ? [] : [[name, String(value)]])),
  );
  return (
    <Section title={t('form-return-title')}>
      <p>{t('former', { place: placeText(former, locale) })}</p>
      <ActionForm
        action={`${sessionFormPath(locale, item.id)}/placement`}
        hidden={{ ...place, revision: String(item.revision) }}
      >
        <SubmitButton kind="secondary">{t('details-back')}</SubmitButton>
      </ActionForm>
    </Section>
  );
}

function PlacementFields(props: SessionPageProps): VNode {
  const { locale, item, snapshot, state, conflict } = props;
  const t = boardTexts.in(locale);
  const isSent = Object.hasOwn(state.typed, 'startsAt');
  const fields = formFields(locale, isSent ? state : { ...state, typed: typedPlacement(item) });
  const optionalLabel = webTexts.in(locale)('optional');
  const zone = zoneOf(item);
  const zoneName = zoneText(item.startsAt ?? instantAt(`${edition.days[0].date}T12:00`, zone), zone, locale);
  return (
    <Form
      action={`${sessionFormPath(locale, item.id)}/placement`}
      hidden={{ revision: String(item.revision) }}
    >
      <SelectField
        {...fields.of('roomId')}
        label={t('form-room')}
        placeholder={t('form-no-room')}
        options={snapshot.columns.map(({ room }) => ({
          value: room.id,
          label: columnName(locale, snapshot.columns, room.id),
        }))}
      />
      {(['startsAt', 'endsAt'] as const).map((name) => (
        <DateTimeField
          {...fields.of(name)}
          type="datetime-local"
          label={t(name === 'startsAt' ? 'form-start' : 'form-end')}
          hint={t('form-zone')}
          zone={zoneName}
          optionalLabel={optionalLabel}
        />
      ))}
      {(['onDate', 'untilDate'] as const).map((name) => (
        <SelectField
          {...fields.of(name)}
          label={t(name === 'onDate' ? 'form-day' : 'form-until')}
          placeholder={t('form-no-day')}
          options={daysFor(item).map((date) => ({ value: date, label: dateText(date, locale) }))}
        />
      ))}
      <Actions>
        <SubmitButton>{t(conflict && isSent ? 'say.apply-again' : 'form-save')}</SubmitButton>
        <ButtonLink kind="quiet" href={boardOf(props)}>
          {t(conflict ? 'say.leave' : 'form-back')}
        </ButtonLink>
      </Actions>
    </Form>
  );
}

/** The days of the forum, and those that the session has, wherever they lie. */
const daysFor = ({ onDate, untilDate }: ProgrammeItem): string[] =>
  [...new Set([...edition.days.map(({ date }) => date), onDate, untilDate])]
    .filter((date) => date !== null)
    .sort();

function SwapFields({ locale, item, snapshot, state }: SessionPageProps): VNode {
  const t = boardTexts.in(locale);
  const others = [...snapshot.items.values()].filter(({ id }) => id !== item.id).sort(byTime);
  return (
    <Section title={t('form-swap-title')}>
      <Form action={`${sessionFormPath(locale, item.id)}/swap`} hidden={{ revision: String(item.revision) }}>
        <SelectField
          {...formFields(locale, state).of('other')}
          label={t('form-swap-with')}
          hint={t('form-swap-hint')}
          placeholder={t('form-swap-choose')}
          options={others.map((other) => ({
            value: `${other.revision}:${other.id}`,
            label: `${wordingOf(other.title, locale).text} (${placeText(other, locale)})`,
          }))}
        />
        <Actions>
          <SubmitButton kind="secondary">{t('form-swap')}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}

function Unscheduling({ locale, item }: SessionPageProps): VNode {
  const t = boardTexts.in(locale);
  return (
    <Section title={t('form-tray-title')}>
      <p>{t('form-tray-text')}</p>
      <ActionForm
        action={`${sessionFormPath(locale, item.id)}/unscheduling`}
        hidden={{ revision: String(item.revision) }}
      >
        <SubmitButton kind="secondary">{t('form-tray')}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
