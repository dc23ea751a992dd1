import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import { Badge } from '../../../web/components/badge.js';
import { Actions, SubmitButton } from '../../../web/components/button.js';
import { type Column, DataTable } from '../../../web/components/data-table.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { Form } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Pagination } from '../../../web/components/pagination.js';
import { Section } from '../../../web/components/section.js';
import type { Conflict } from '../../../kernel/errors.js';
import { textOfCode } from '../../../kernel/i18n/catalogue.js';
import { formFields, type FormState } from '../../../web/form-errors.js';
import { type Page, page } from '../../../web/page.js';
import { dateRangeText, dateText, dayAndTimeText } from '../../../web/spoken-times.js';
import { type ProgrammeItem, zoneOf } from '../../programme-item.js';
import type { Destination } from '../../session-destination.js';
import { changeLogTexts } from '../change-log.texts.js';
import { releasesTexts } from '../releases.texts.js';
import { scheduleChangesTexts } from '../schedule-changes.texts.js';
import { sessionsIn } from '../told-changes.js';
import type { VersionContext } from '../version-view.js';
import { ChangeList } from './change-list.js';
import { NoteFields } from './note-fields.js';
import { originText, releasedText, releaserText } from './version-names.js';
import { comparisonPath, VersionCrumbs } from './versions.pages.js';

interface VersionProps extends VersionContext {
  locale: Locale;
  state: FormState;
  /** Why it could not be brought back. */
  conflict?: Conflict;
}

/** More changes than these are on the page that compares it with the one before. */
const longestExcerpt = 25;

/** A version as it was: what it changed, the whole programme, and the way back to it. */
export function versionPage(props: VersionProps): Page {
  const { locale, version, items, conflict, state } = props;
  const t = releasesTexts.in(locale);
  const { number } = version;
  return page({
    title: t('version-title', { number }),
    section: 'organizer',
    status: conflict ? 409 : Object.keys(state.errors).length > 0 ? 422 : 200,
    body: (
      <>
        <Header {...props} />
        {conflict && (
          <Notice tone="danger" live>
            <p>{textOfCode(locale, conflict.code, conflict.values)}</p>
          </Notice>
        )}
        {number > 1 && (
          <Section title={t('version-changes')} id="changes">
            <Changes {...props} />
          </Section>
        )}
        <Rollback {...props} />
        <Section title={t('version-programme')} id="programme">
          <DataTable
            locale={locale}
            caption={t('version-programme')}
            captionHidden
            columns={columnsOf(locale)}
            rows={items.items}
            rowKey={({ id }) => id}
            dense
          />
          <Pagination
            locale={locale}
            page={items.page}
            pages={items.pages}
            href={(other) =>
              `/${locale}/organizer/versions/${String(number)}?page=${String(other)}#programme`
            }
          />
        </Section>
      </>
    ),
  });
}

function Header(props: VersionProps): VNode {
  const { locale, version, isCurrent } = props;
  const t = releasesTexts.in(locale);
  return (
    <PageHeader
      breadcrumbs={<VersionCrumbs locale={locale} within="versions" />}
      kicker={isCurrent ? <Badge tone="success">{t('current')}</Badge> : originText(version, locale)}
      title={t('version-title', { number: version.number })}
      lead={
        <>
          {t('version-lead', { when: releasedText(version, locale), by: releaserText(props, locale) })}{' '}
          {version.note && wordingOf(version.note, locale).text}
        </>
      }
    />
  );
}

function Changes({ locale, version: { number }, changes }: VersionProps): VNode {
  return (
    <>
      <ChangeList
        locale={locale}
        changes={changes.slice(0, longestExcerpt)}
        hrefOf={(id) => `/${locale}/sessions/${id}`}
      />
      {changes.length > longestExcerpt && (
        <p>
          <a href={comparisonPath(locale, number - 1, number)}>
            {changeLogTexts.in(locale)('all', { count: sessionsIn(changes) })}
          </a>
        </p>
      )}
    </>
  );
}

function Rollback({ locale, version, laterCount, isDraft, state }: VersionProps): VNode {
  const t = releasesTexts.in(locale);
  const fields = formFields(locale, state);
  return (
    <Section title={t('rollback')} id="rollback">
      {isDraft ? (
        <p>{t('rollback-same')}</p>
      ) : (
        <>
          <p>{t('rollback-text')}</p>
          {laterCount > 0 && <p>{t('rollback-later', { count: laterCount })}</p>}
          <ErrorSummary locale={locale} errors={fields.summary()} />
          <Form action={`/${locale}/organizer/versions/${String(version.number)}/rollback`}>
            <NoteFields locale={locale} fields={fields} />
            <Actions>
              <SubmitButton name="destination" value={'draft' satisfies Destination}>
                {t('rollback-draft')}
              </SubmitButton>
              <SubmitButton kind="danger" name="destination" value={'public' satisfies Destination}>
                {t('rollback-release')}
              </SubmitButton>
            </Actions>
          </Form>
        </>
      )}
    </Section>
  );
}

function columnsOf(locale: Locale): Column<ProgrammeItem>[] {
  const t = releasesTexts.in(locale);
  const nameOf = (place: ProgrammeItem['room'] | ProgrammeItem['venue']) =>
    place ? wordingOf(place.name, locale).text : '';
  return [
    { key: 'when', label: t('programme-column.when'), cell: (item) => whenOf(item, locale) },
    {
      key: 'title',
      label: t('programme-column.title'),
      rowHeader: true,
      cell: ({ id, title }) => <a href={`/${locale}/sessions/${id}`}>{wordingOf(title, locale).text}</a>,
    },
    { key: 'where', label: t('programme-column.where'), cell: ({ room, venue }) => nameOf(room ?? venue) },
    {
      key: 'state',
      label: t('programme-column.state'),
      cell: ({ state }) =>
        state === 'cancelled' && (
          <Badge tone="danger">{scheduleChangesTexts.in(locale)('aspect.cancelled')}</Badge>
        ),
    },
  ];
}

function whenOf(item: ProgrammeItem, locale: Locale): string {
  const { startsAt, endsAt, onDate, untilDate } = item;
  if (startsAt) return dayAndTimeText(startsAt, endsAt, zoneOf(item), locale);
  if (!onDate) return releasesTexts.in(locale)('no-date');
  return untilDate ? dateRangeText(onDate, untilDate, locale) : dateText(onDate, locale);
}
