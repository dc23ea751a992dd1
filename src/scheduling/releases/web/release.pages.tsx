import type { VNode } from 'preact';
import type { Conflict } from '../../../kernel/errors.js';
import { textOfCode } from '../../../kernel/i18n/catalogue.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import { ActionForm, Form } from '../../../web/components/form.js';
import { Actions, ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { Notice } from '../../../web/components/notice.js';
import { Figures } from '../../../web/components/figures.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Pagination } from '../../../web/components/pagination.js';
import { Section } from '../../../web/components/section.js';
import { formFields, type FormState } from '../../../web/form-errors.js';
import { type Page, page } from '../../../web/page.js';
import { ConflictList } from '../../conflicts/conflict-list.js';
import { newsWays } from '../release-audiences.js';
import type { ReleaseContext } from '../release-view.js';
import { releasesTexts } from '../releases.texts.js';
import type { Overtaking } from '../seen-state.js';
import type { ToldGroup } from '../told-changes.js';
import { ChangeList } from './change-list.js';
import { NoteFields } from './note-fields.js';
import { releasedText } from './version-names.js';

/** Why nothing was released. */
export interface Refusal {
  conflict: Conflict;
  /** What came between the page and its form. */
  overtaking?: Overtaking;
}

interface ReleaseProps extends ReleaseContext {
  locale: Locale;
  state: FormState;
  refusal?: Refusal;
  notice?: string;
}

/** More than so many conflicts have their own page. */
const longestList = 20;

/** Of one who has edited more sessions only the first are named. */
const mostTitles = 5;

export function releasePage(props: ReleaseProps): Page {
  const { locale, changes, refusal, state } = props;
  const t = releasesTexts.in(locale);
  return page({
    title: t('title'),
    section: 'organizer',
    status: refusal ? 409 : Object.keys(state.errors).length > 0 ? 422 : 200,
    body: (
      <>
        <Header {...props} />
        <Answer {...props} />
        {changes.total === 0 ? (
          <EmptyState
            title={t('empty-title')}
            action={<ButtonLink href={`/${locale}/organizer/board`}>{t('to-board')}</ButtonLink>}
          >
            <p>{t('empty-text')}</p>
          </EmptyState>
        ) : (
          <>
            <Changes {...props} />
            <LeftConflicts {...props} />
            <ToldPeople {...props} />
            <ReleaseForm {...props} />
          </>
        )}
      </>
    ),
  });
}

function Header({ locale, current }: ReleaseProps): VNode {
  const t = releasesTexts.in(locale);
  const lead = current
    ? t(current.origin === 'seed' ? 'lead-seed' : 'lead', {
        number: current.number,
        when: releasedText(current, locale),
      })
    : t('lead-first');
  return (
    <PageHeader
      title={t('title')}
      lead={lead}
      actions={
        <>
          <ButtonLink href={`/${locale}/organizer/board`}>{t('to-board')}</ButtonLink>
          <ButtonLink href={`/${locale}/organizer/versions`}>{t('versions')}</ButtonLink>
          <ButtonLink href={`/${locale}/programme/changes`}>{t('changes-log')}</ButtonLink>
        </>
      }
    />
  );
}

/** What became of the last step. */
function Answer({ locale, current, refusal, notice }: ReleaseProps): VNode | null {
  const t = releasesTexts.in(locale);
  if (refusal) {
    const { conflict, overtaking } = refusal;
    return (
      <Notice tone="danger" title={t('stale-title')} live>
        <p>{textOfCode(locale, conflict.code, conflict.values)}</p>
        {overtaking && <Overtaken locale={locale} overtaking={overtaking} />}
      </Notice>
    );
  }
  const [name, of] = (notice ?? '').split(':');
  const number = Number(of ?? current?.number ?? 0);
  const done = (['released', 'discarded', 'rolled-back'] as const).find((each) => each === name);
  return done ? (
    <Notice tone="success" live>
      <p>{t(`notice.${done}`, { number })}</p>
    </Notice>
  ) : null;
}

/** Who did what meanwhile. */
function Overtaken({ locale, overtaking }: { locale: Locale; overtaking: Overtaking }): VNode | null {
  const t = releasesTexts.in(locale);
  const { releases, edits } = overtaking;
  if (releases.length + edits.length === 0) return null;
  const listed = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (
    <ul>
      {releases.map(({ number, by }) => (
        <li>{t('overtaken-release', { number, by: by ?? t('by-application') })}</li>
      ))}
      {edits.map(({ by, titles }) => {
        const named = titles.slice(0, mostTitles).map((title) => `“${wordingOf(title, locale).text}”`);
        const more = titles.length - named.length;
        const all = more > 0 ? [...named, t('overtaken-more', { count: more })] : named;
        return <li>{t('overtaken-edit', { by, titles: listed.format(all) })}</li>;
      })}
    </ul>
  );
}

function Changes({ locale, changes, changeCount }: ReleaseProps): VNode {
  const { items, page: number, pages } = changes;
  const place: Record<string, string> = number > 1 ? { page: String(number) } : {};
  return (
    <Section title={releasesTexts.in(locale)('changes-count', { count: changeCount })} id="changes">
      <ChangeList
        locale={locale}
        changes={items}
        hrefOf={(id) => `/${locale}/organizer/sessions/${id}/edit`}
        actionOf={(change) => <Discard locale={locale} change={change} place={place} />}
      />
      <Pagination
        locale={locale}
        page={number}
        pages={pages}
        href={(other) => `/${locale}/organizer/release?page=${String(other)}#changes`}
      />
    </Section>
  );
}

interface DiscardProps {
  locale: Locale;
  change: ToldGroup;
  /** The page of the list to which she comes back. */
  place: Record<string, string>;
}

function Discard({ locale, change: { sessionId, title, followers }, place }: DiscardProps): VNode {
  const t = releasesTexts.in(locale);
  return (
    <ActionForm action={`/${locale}/organizer/release/discard`} hidden={{ sessionId, ...place }}>
      <SubmitButton kind="secondary" small>
        {t(followers.length > 0 ? 'discard-block' : 'discard')}
        <span class="visually-hidden">: {title.text}</span>
      </SubmitButton>
    </ActionForm>
  );
}

function LeftConflicts({ locale, conflicts }: ReleaseProps): VNode {
  const t = releasesTexts.in(locale);
  const more = conflicts.length - longestList;
  return (
    <Section
      title={t('conflicts')}
      id="conflicts"
      actions={<ButtonLink href={`/${locale}/organizer/conflicts`}>{t('conflicts-all')}</ButtonLink>}
    >
      {conflicts.length === 0 ? (
        <p>{t('conflicts-none')}</p>
      ) : (
        <ConflictList locale={locale} conflicts={conflicts.slice(0, longestList)} />
      )}
      {more > 0 && (
        <p>
          <a href={`/${locale}/organizer/conflicts`}>{t('conflicts-more', { count: more })}</a>
        </p>
      )}
    </Section>
  );
}

/** How many would be told in which way, before anybody is; by name on a page of their own. */
function ToldPeople({ locale, told }: ReleaseProps): VNode {
  const t = releasesTexts.in(locale);
  const countIn = (some: typeof told) => new Set(some.map(({ accountId }) => accountId)).size;
  const people = countIn(told);
  const figures = newsWays.flatMap((way) => {
    const count = countIn(told.filter((one) => one.way === way));
    const value = new Intl.NumberFormat(locale).format(count);
    return count > 0 ? [{ label: t(`way.${way}`), value }] : [];
  });
  const byName = <ButtonLink href={`/${locale}/organizer/release/people`}>{t('told-list')}</ButtonLink>;
  return (
    <Section title={t('told')} id="told" {...(people > 0 ? { actions: byName } : {})}>
      {people === 0 ? (
        <p>{t('told-none')}</p>
      ) : (
        <>
          <p>{t('told-lead', { count: people })}</p>
          <Figures items={figures} />
          <p>{t('told-delay')}</p>
        </>
      )}
    </Section>
  );
}

function ReleaseForm({ locale, current, seen, state }: ReleaseProps): VNode {
  const t = releasesTexts.in(locale);
  const fields = formFields(locale, state);
  return (
    <Section title={t('title')} id="release">
      <ErrorSummary locale={locale} errors={fields.summary()} />
      <Form action={`/${locale}/organizer/release`} hidden={{ seen }}>
        <NoteFields locale={locale} fields={fields} />
        <Actions>
          <SubmitButton>{t('submit', { number: (current?.number ?? 0) + 1 })}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}
