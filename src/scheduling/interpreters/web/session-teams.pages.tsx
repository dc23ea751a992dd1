import { localDate } from '../../../kernel/zoned-time.js';
import { edition } from '../../../../config/edition.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import { Actions, ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { CheckboxGroup, type Choice } from '../../../web/components/choice-fields.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { Form } from '../../../web/components/form.js';
import { formFields, type FormState } from '../../../web/form-errors.js';
import { type Page, page } from '../../../web/page.js';
import { ConflictQuestion, StandingConflicts } from '../../conflicts/conflict-notices.js';
import type { ToldConflict } from '../../conflicts/conflict-teller.js';
import { SessionHeader } from '../../session-header.js';
import type { InterpretedSession, InterpretersOverview } from '../interpreters.queries.js';
import { interpretersTexts } from '../interpreters.texts.js';
import { interpretersPath, pairsText, whenText } from './interpreters-words.js';

interface Props extends Pick<InterpretersOverview, 'teams' | 'hours'> {
  locale: Locale;
  session: InterpretedSession;
  state: FormState;
  /** What stands against it as it is. */
  conflicts: readonly ToldConflict[];
  /** What saving would bring, until the organizer decides that it shall be so. */
  question?: readonly ToldConflict[];
}

export function sessionTeamsPage(props: Props): Page {
  const { locale, session, state, conflicts, question = [] } = props;
  const t = interpretersTexts.in(locale);
  const fields = formFields(locale, state);
  const title = wordingOf(session.title, locale);
  const list = interpretersPath(locale);
  return page({
    title: `${t('assign-title')}: ${title.text}`,
    section: 'organizer',
    status: question.length > 0 ? 409 : Object.keys(state.errors).length > 0 ? 422 : 200,
    body: (
      <>
        <SessionHeader
          locale={locale}
          session={session}
          current="interpreters"
          lead={leadOf(session, locale)}
        />
        {question.length === 0 && <StandingConflicts locale={locale} conflicts={conflicts} />}
        <ErrorSummary locale={locale} errors={fields.summary({ teams: t('teams') })} />
        {props.teams.length === 0 ? (
          <>
            <p>{t('assign-none')}</p>
            <ButtonLink href={`${list}/new`}>{t('add')}</ButtonLink>
          </>
        ) : (
          <Form action={`${list}/sessions/${session.id}`}>
            <ConflictQuestion locale={locale} conflicts={question} />
            <CheckboxGroup {...fields.listOf('teams')} label={t('teams')} choices={choicesOf(props)} />
            <Actions>
              <SubmitButton>{t('assign-save')}</SubmitButton>
              <ButtonLink href={list}>{t('back')}</ButtonLink>
            </Actions>
          </Form>
        )}
      </>
    ),
  });
}

function leadOf(session: InterpretedSession, locale: Locale): string {
  const t = interpretersTexts.in(locale);
  const { interpretation } = session.item;
  if (interpretation.length === 0) return `${t('assign-nothing')} ${whenText(session, locale)}`;
  return t('assign-lead', { pairs: pairsText(interpretation, locale), when: whenText(session, locale) });
}

/** Each team with what it knows, and with what it does on the day of the session. */
function choicesOf({ locale, teams, hours, session }: Props): Choice[] {
  const t = interpretersTexts.in(locale);
  const { period } = session.item;
  const date = period && localDate(new Date(period.start), edition.zone);
  return teams.map(({ id, name, pairs, hoursPerDay }) => {
    const worked = Math.round((date ? (hours.get(id)?.get(date) ?? 0) : 0) * 10) / 10;
    const onThatDay = date ? ` ${t('hint-hours', { hours: worked, allowed: hoursPerDay })}` : '';
    return { value: id, label: name, hint: `${pairsText(pairs, locale)}.${onThatDay}` };
  });
}
