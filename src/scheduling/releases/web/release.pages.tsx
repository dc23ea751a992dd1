import type { VNode } from 'preact';
import type { Conflict } from '../../../kernel/errors.js';
import { textOfCode } from '../../../kernel/i18n/catalogue.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { ActionForm, Form } from '../../../web/components/form.js';
import { Actions, ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Section } from '../../../web/components/section.js';
import { TextArea } from '../../../web/components/text-area.js';
import { formFields, type FormState } from '../../../web/form-errors.js';
import { type Page, page } from '../../../web/page.js';
import { webTexts } from '../../../web/web.texts.js';
import { ConflictList } from '../../conflicts/conflict-list.js';
import type { ReleaseContext } from '../release-view.js';
import { releasesTexts } from '../releases.texts.js';
import type { ToldChange } from '../told-changes.js';
import { ChangeList } from './change-list.js';
import { ToldPeople } from './told-people.js';
import { releasedText } from './version-names.js';

interface ReleaseProps extends ReleaseContext {
  locale: Locale;
  state: FormState;
  /** Why it was refused. */
  conflict?: Conflict;
  notice?: string;
}

/** More than so many conflicts have their own page. */
const longestList = 20;

export function releasePage(props: ReleaseProps): Page {
  const { locale, changes, conflict, state } = props;
  const t = releasesTexts.in(locale);
  return page({
    title: t('title'),
    section: 'organizer',
    status: conflict ? 409 : Object.keys(state.errors).length > 0 ? 422 : 200,
    body: (
      <>
        <Header {...props} />
        <Answer {...props} />
        {changes.length === 0 ? (
          <EmptyState
            title={t('empty-title')}
            action={<ButtonLink href={`/${locale}/organizer/sessions`}>{t('to-sessions')}</ButtonLink>}
          >
            <p>{t('empty-text')}</p>
          </EmptyState>
        ) : (
          <>
            <Section title={t('changes-count', { count: changes.length })} id="changes">
              <ChangeList
                locale={locale}
                changes={changes}
                hrefOf={(id) => `/${locale}/organizer/sessions/${id}/edit`}
                actionOf={(change) => <Discard locale={locale} change={change} />}
              />
            </Section>
            <LeftConflicts {...props} />
            <ToldPeople locale={locale} told={props.told} changes={changes} />
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
          <ButtonLink href={`/${locale}/organizer/versions`}>{t('versions')}</ButtonLink>
          <ButtonLink href={`/${locale}/programme/changes`}>{t('changes-log')}</ButtonLink>
        </>
      }
    />
  );
}

/** What became of the last step. */
function Answer({ locale, current, conflict, notice }: ReleaseProps): VNode | null {
  const t = releasesTexts.in(locale);
  if (conflict) {
    return (
      <Notice tone="danger" title={t('stale-title')} live>
        <p>{textOfCode(locale, conflict.code, conflict.values)}</p>
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

function Discard({ locale, change }: { locale: Locale; change: ToldChange }): VNode {
  const t = releasesTexts.in(locale);
  return (
    <ActionForm action={`/${locale}/organizer/release/discard`} hidden={{ sessionId: change.sessionId }}>
      <SubmitButton kind="secondary" small>
        {t('discard')}
        <span class="visually-hidden">: {change.title.text}</span>
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

function ReleaseForm({ locale, current, seen, state }: ReleaseProps): VNode {
  const t = releasesTexts.in(locale);
  const fields = formFields(locale, state);
  return (
    <Section title={t('title')} id="release">
      <ErrorSummary locale={locale} errors={fields.summary()} />
      <Form action={`/${locale}/organizer/release`} hidden={{ seen }}>
        <TextArea
          {...fields.of('note')}
          label={t('note')}
          hint={t('note-hint')}
          maxLength={500}
          optionalLabel={webTexts.in(locale)('optional')}
        />
        <Actions>
          <SubmitButton>{t('submit', { number: (current?.number ?? 0) + 1 })}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}
