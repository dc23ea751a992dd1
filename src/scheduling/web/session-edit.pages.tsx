import type { VNode } from 'preact';
import type { Conflict } from '../../kernel/errors.js';
import { textOfCode } from '../../kernel/i18n/catalogue.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { ActionForm, Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { ConflictQuestion, StandingConflicts } from '../conflicts/conflict-notices.js';
import type { ToldConflict } from '../conflicts/conflict-teller.js';
import { SessionHeader } from '../session-header.js';
import { sessionPath, titleIn } from './item-parts.js';
import { organizerSessionsTexts } from './organizer-sessions.texts.js';
import { PublishingButtons, PublishingHint, PublishingNotice, WaitingNotice } from './publishing-parts.js';
import { deskTexts } from './desk/desk.texts.js';
import { HoldingFields, KindFields, NeedsFields, OrderFields, ReadyField } from './desk/session-fields.js';
import { AccessFields, LanguageFields, PlaceFields, TextFields } from './session-edit-fields.js';
import { sessionLabels } from './session-edit-labels.js';
import { allSections } from './session-edit-sections.js';
import type { SessionEditContext } from './session-edit-view.js';

/** What keeps the form from being saved at once. */
export interface Against {
  /** Another organizer was faster. */
  conflict?: Conflict;
  /** What saving would bring, until the organizer decides that it shall be so. */
  question?: readonly ToldConflict[];
}

interface EditProps extends SessionEditContext, Against {
  locale: Locale;
  state: FormState;
  notice?: string;
}

export function sessionEditPage(props: EditProps): Page {
  const { locale, item, state, conflict, question = [] } = props;
  const t = organizerSessionsTexts.in(locale);
  const fields = formFields(locale, state);
  const { revision } = state.typed;
  return page({
    title: `${t('edit-title')}: ${titleIn(locale, item).title}`,
    section: 'organizer',
    status: conflict || question.length > 0 ? 409 : Object.keys(state.errors).length > 0 ? 422 : 200,
    body: (
      <>
        <Header {...props} />
        <Answer {...props} />
        <WaitingNotice locale={locale} waiting={props.waiting} />
        {question.length === 0 && <StandingConflicts locale={locale} conflicts={props.conflicts} />}
        <ErrorSummary locale={locale} errors={fields.summary(sessionLabels(locale))} />
        <div class="long-form">
          <SectionLinks locale={locale} />
          <Form
            asksBeforeLeaving={isUnsaved(props) ? 'typed' : 'changed'}
            action={`/${locale}/organizer/sessions/${item.id}/edit`}
            hidden={{ revision: typeof revision === 'string' ? revision : '' }}
          >
            <ConflictQuestion locale={locale} conflicts={question} />
            <TextFields locale={locale} fields={fields} />
            <KindFields locale={locale} fields={fields} context={props} />
            <PlaceFields locale={locale} fields={fields} item={item} places={props.places} />
            <AccessFields locale={locale} fields={fields} item={item} tracks={props.tracks} />
            <HoldingFields locale={locale} fields={fields} />
            <NeedsFields locale={locale} fields={fields} />
            <OrderFields locale={locale} fields={fields} context={props} />
            <LanguageFields locale={locale} fields={fields} />
            <ReadyField locale={locale} fields={fields} context={props} />
            <PublishingHint locale={locale} />
            <div class="save-bar">
              <Actions>
                <PublishingButtons locale={locale} deed="save" />
                <ButtonLink kind="quiet" href={`/${locale}/organizer/sessions`}>
                  {t('back')}
                </ButtonLink>
              </Actions>
            </div>
          </Form>
        </div>
      </>
    ),
  });
}

/** What was typed stands on the page, and nowhere else. */
const isUnsaved = ({ conflict, question = [], state }: EditProps): boolean =>
  Boolean(conflict) || question.length > 0 || Object.keys(state.errors).length > 0;

const SectionLinks = ({ locale }: { locale: Locale }): VNode => (
  <nav class="section-links" aria-label={deskTexts.in(locale)('sections')}>
    <ul>
      {allSections(locale).map(({ anchor, legend }) => (
        <li>
          <a href={`#${anchor}`}>{legend}</a>
        </li>
      ))}
    </ul>
  </nav>
);

function Header({ locale, item, isDraft }: EditProps): VNode {
  const t = organizerSessionsTexts.in(locale);
  const desk = deskTexts.in(locale);
  const path = `/${locale}/organizer/sessions/${item.id}`;
  return (
    <SessionHeader
      locale={locale}
      session={item}
      current="edit"
      actions={
        <>
          {!isDraft && <ButtonLink href={sessionPath(locale, item.id)}>{t('public-page')}</ButtonLink>}
          {item.state !== 'cancelled' && (
            <ButtonLink href={`/${locale}/organizer/board/sessions/${item.id}`}>{t('on-board')}</ButtonLink>
          )}
          <ActionForm action={`${path}/copy`}>
            <SubmitButton kind="secondary">{desk('duplicate')}</SubmitButton>
          </ActionForm>
          {isDraft && <ButtonLink href={`${path}/removal`}>{desk('delete')}</ButtonLink>}
          {item.state === 'confirmed' && (
            <ButtonLink href={`${path}/cancellation`}>{t('cancel-session')}</ButtonLink>
          )}
          {item.state === 'cancelled' && (
            <ActionForm action={`${path}/reinstatement`}>
              <PublishingButtons locale={locale} deed="reinstate" />
            </ActionForm>
          )}
        </>
      }
    />
  );
}

/** What became of the last step. */
function Answer({ locale, item, conflict, notice }: EditProps): VNode | null {
  const t = organizerSessionsTexts.in(locale);
  if (conflict) {
    return (
      <Notice tone="danger" title={t('stale-title')} live>
        <p>{textOfCode(locale, conflict.code, conflict.values)}</p>
        <ButtonLink href={`/${locale}/organizer/sessions/${item.id}/edit`}>{t('load-current')}</ButtonLink>
      </Notice>
    );
  }
  const made = (['created', 'copied'] as const).find((each) => each === notice);
  if (made) return <Notice tone="success" title={deskTexts.in(locale)(`notice.${made}`)} live />;
  return <PublishingNotice locale={locale} name={notice} />;
}
