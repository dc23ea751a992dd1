import type { VNode } from 'preact';
import { planning } from '../../../../config/planning.js';
import type { Conflict } from '../../../kernel/errors.js';
import { textOfCode } from '../../../kernel/i18n/catalogue.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { CheckboxField, CheckboxGroup } from '../../../web/components/choice-fields.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { Form } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Section } from '../../../web/components/section.js';
import { TextArea } from '../../../web/components/text-area.js';
import { TextField } from '../../../web/components/text-field.js';
import { emptyForm, formFields, type FormState } from '../../../web/form-errors.js';
import { type Page, page } from '../../../web/page.js';
import { webTexts } from '../../../web/web.texts.js';
import { pairText } from '../../conflicts/subject-texts.js';
import { languagePairs } from '../interpreter-team.rules.js';
import type { TeamRecord } from '../interpreters.queries.js';
import { interpretersTexts } from '../interpreters.texts.js';
import { SessionLink } from './interpreters.pages.js';
import { interpretersPath, whenText } from './interpreters-words.js';
import { TeamTimes } from './team-times.js';

export function newTeamPage({ locale, state }: { locale: Locale; state: FormState }): Page {
  const t = interpretersTexts.in(locale);
  return page({
    title: t('add-title'),
    section: 'organizer',
    status: state === emptyForm ? 200 : 422,
    body: (
      <>
        <Header locale={locale} title={t('add-title')} />
        <TeamFields locale={locale} state={state} action={interpretersPath(locale)} />
      </>
    ),
  });
}

interface EditProps extends TeamRecord {
  locale: Locale;
  state: FormState;
  /** The form of another time below. */
  time: FormState;
  notice?: unknown;
  conflict?: Conflict;
}

const notices = ['added', 'saved', 'time-added', 'time-removed'] as const;

export function editTeamPage(props: EditProps): Page {
  const { locale, team, times, state, time, conflict } = props;
  const t = interpretersTexts.in(locale);
  const said = notices.find((each) => each === props.notice);
  const isWrong = time !== emptyForm || Object.keys(state.errors).length > 0;
  const path = `${interpretersPath(locale)}/${team.id}`;
  return page({
    title: team.name,
    section: 'organizer',
    status: conflict ? 409 : isWrong ? 422 : 200,
    body: (
      <>
        {said && <Notice tone="success" title={t(`notice.${said}`)} live />}
        {conflict && <Notice tone="danger" title={textOfCode(locale, conflict.code, conflict.values)} live />}
        <Header locale={locale} title={team.name} />
        <TeamFields locale={locale} state={state} action={`${path}/edit`} />
        <OwnSessions {...props} />
        <TeamTimes locale={locale} path={`${path}/times`} times={times} state={time} />
        <Form action={`${path}/removal`}>
          <Actions>
            <SubmitButton kind="danger">{t('remove')}</SubmitButton>
          </Actions>
        </Form>
      </>
    ),
  });
}

const Header = ({ locale, title }: { locale: Locale; title: string }): VNode => (
  <PageHeader
    breadcrumbs={
      <Breadcrumbs
        locale={locale}
        items={[{ label: interpretersTexts.in(locale)('title'), href: interpretersPath(locale) }]}
      />
    }
    title={title}
  />
);

interface FieldsProps {
  locale: Locale;
  state: FormState;
  action: string;
}

function TeamFields({ locale, state, action }: FieldsProps): VNode {
  const t = interpretersTexts.in(locale);
  const fields = formFields(locale, state);
  const labels = { name: t('name'), pairs: t('pairs'), interpreters: t('interpreters') };
  return (
    <>
      <ErrorSummary
        locale={locale}
        errors={fields.summary({ ...labels, hoursPerDay: t('hours'), note: t('note') })}
      />
      <Form action={action}>
        <TextField {...fields.of('name')} label={t('name')} hint={t('name-hint')} required />
        <CheckboxGroup
          {...fields.listOf('pairs')}
          label={t('pairs')}
          hint={t('pairs-hint')}
          choices={languagePairs.map((value) => ({ value, label: pairText(value, locale) }))}
        />
        <TextField
          {...fields.of('interpreters')}
          value={fields.of('interpreters').value ?? String(planning.interpretersOfTeam)}
          label={t('interpreters')}
          hint={t('interpreters-hint')}
          inputMode="numeric"
          required
        />
        <TextField
          {...fields.of('hoursPerDay')}
          value={fields.of('hoursPerDay').value ?? String(planning.interpreterHoursPerDay)}
          label={t('hours')}
          inputMode="numeric"
          required
        />
        <CheckboxField
          {...fields.of('takesRelay')}
          label={t('takes-relay')}
          checked={fields.of('takesRelay').value === 'yes'}
          value="yes"
        />
        <TextArea
          {...fields.of('note')}
          label={t('note')}
          hint={t('note-hint')}
          maxLength={500}
          optionalLabel={webTexts.in(locale)('optional')}
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
          <ButtonLink href={interpretersPath(locale)}>{t('back')}</ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

function OwnSessions({ locale, sessions }: EditProps): VNode {
  const t = interpretersTexts.in(locale);
  return (
    <Section title={t('own-sessions')} id="sessions">
      {sessions.length === 0 ? (
        <p>{t('own-none')}</p>
      ) : (
        <ul>
          {sessions.map((session) => (
            <li>
              <SessionLink locale={locale} session={session} />, {whenText(session, locale)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
