import type { VNode } from 'preact';
import { languageName } from '../../../config/event-languages.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';
import { SessionHeader } from '../../scheduling/session-header.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { Section } from '../../web/components/section.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextArea } from '../../web/components/text-area.js';
import { TextField } from '../../web/components/text-field.js';
import { emptyForm, formFields } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { manageSpeakingTexts } from '../manage-speaking.texts.js';
import { titleText, whenText, whereText } from '../session-facts.js';
import { briefingFields } from './panel-briefing.js';
import { PanelMemberCard } from './panel-member.js';
import { roleOptions, speakerOption } from './panel-options.js';
import type { PanelViewModel, RefusedForm } from './panel-view.js';

export interface PanelPageProps extends PanelViewModel {
  locale: Locale;
  /** What was just done, as the address says it. */
  done?: unknown;
  refused?: RefusedForm;
}

const deeds = [
  ...(['added', 'changed', 'removed', 'invited', 'confirmed', 'affirmed'] as const),
  ...(['reminded', 'withdrawn', 'briefed'] as const),
];

export function panelPage(props: PanelPageProps): Page {
  const { locale, item, members, refused } = props;
  const t = manageSpeakingTexts.in(locale);
  const path = `/${locale}/organizer/sessions/${item.id}`;
  const done = deeds.find((each) => each === props.done);
  return page({
    title: t('panel-of', { title: titleText(item, locale) }),
    section: 'organizer',
    status: refused ? 422 : 200,
    body: (
      <>
        <SessionHeader
          locale={locale}
          session={item}
          current="panel"
          lead={
            <>
              <p>{`${whenText(item, locale)}. ${whereText(item, locale)}.`}</p>
              <p>{t('panel-lead')}</p>
            </>
          }
          actions={
            <ButtonLink href={`/${locale}/organizer/balance?session=${item.id}`}>
              {t('to-balance')}
            </ButtonLink>
          }
        />
        {done && (
          <Notice tone="success" live>
            <p>{t(`done.${done}`)}</p>
          </Notice>
        )}
        <Minutes {...props} />
        {members.length === 0 && <EmptyState title={t('panel-empty')} />}
        {members.map((member, index) => (
          <PanelMemberCard
            locale={locale}
            member={member}
            path={`${path}/panel/${member.speaker.id}`}
            place={index + 1}
            count={members.length}
            refused={refused}
          />
        ))}
        <AddKnown {...props} path={path} />
        <AddNew {...props} />
        <Briefing {...props} path={path} />
      </>
    ),
  });
}

/** What is allotted, and whether the session is long enough for it. */
function Minutes({ locale, item, members }: PanelPageProps): VNode | null {
  const t = manageSpeakingTexts.in(locale);
  const minutes = members.reduce((sum, { part }) => sum + (part.minutes ?? 0), 0);
  if (minutes === 0) return null;
  const { startsAt, endsAt } = item;
  const session = startsAt && endsAt ? Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000) : null;
  if (session === null || minutes <= session) return <p>{t('minutes-planned', { minutes })}</p>;
  return (
    <Notice tone="warning">
      <p>{t('minutes-over', { session, minutes })}</p>
    </Notice>
  );
}

function AddKnown({ locale, others, refused, path }: PanelPageProps & { path: string }): VNode {
  const t = manageSpeakingTexts.in(locale);
  const fields = formFields(locale, refused?.form === 'add' ? refused.state : emptyForm);
  return (
    <Section title={t('add-known')}>
      <Form action={`${path}/panel`} label={t('add-known')}>
        <ErrorSummary locale={locale} errors={fields.summary({ speakerId: t('speaker'), role: t('role') })} />
        <SelectField
          {...fields.of('speakerId')}
          label={t('speaker')}
          placeholder={t('choose')}
          options={others.map(speakerOption)}
        />
        <SelectField
          {...fields.of('role')}
          label={t('role')}
          value={fields.of('role').value ?? 'panellist'}
          options={roleOptions(locale)}
        />
        <TextField {...fields.of('minutes')} label={t('minutes')} inputMode="numeric" width="short" />
        <Actions>
          <SubmitButton kind="secondary">{t('add')}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}

/** Errors of this form are shown by the page of a new speaker, where it is sent. */
function AddNew({ locale, item }: PanelPageProps): VNode {
  const t = manageSpeakingTexts.in(locale);
  return (
    <Section title={t('add-new')}>
      <details>
        <summary>{[t('name'), t('function'), t('organization')].join(', ')}</summary>
        <Form action={`/${locale}/organizer/speakers`} label={t('add-new')} hidden={{ sessionId: item.id }}>
          <TextField name="displayName" label={t('name')} maxLength={200} required />
          <TextField name="functionTitle" label={t('function')} maxLength={300} />
          <TextField name="organizationName" label={t('organization')} maxLength={300} />
          <TextField name="email" label={t('email')} inputMode="email" maxLength={254} />
          <SelectField
            name="role"
            id="field-new-role"
            label={t('role')}
            value="panellist"
            options={roleOptions(locale)}
          />
          <Actions>
            <SubmitButton kind="secondary">{t('add')}</SubmitButton>
          </Actions>
        </Form>
      </details>
    </Section>
  );
}

function Briefing({ locale, briefing, refused, path }: PanelPageProps & { path: string }): VNode {
  const t = manageSpeakingTexts.in(locale);
  const present = Object.fromEntries(
    locales.map((each): [string, string] => [briefingFields[each], briefing?.text[each] ?? '']),
  );
  const state = refused?.form === 'briefing' ? refused.state : { typed: present, errors: {} };
  const fields = formFields(locale, state);
  return (
    <Section title={t('briefing')} id="briefing">
      <Form action={`${path}/panel/briefing`} label={t('briefing')}>
        <ErrorSummary locale={locale} errors={fields.summary()} />
        <p>{t('briefing-hint')}</p>
        {locales.map((each, index) => {
          const field = (
            <TextArea
              {...fields.of(briefingFields[each])}
              label={t('briefing-in', { language: languageName(each, locale) })}
              maxLength={4000}
              rows={4}
              lang={each}
            />
          );
          return index < 1 || briefing?.text[each] ? (
            field
          ) : (
            <details>
              <summary>{t('briefing-in', { language: languageName(each, locale) })}</summary>
              {field}
            </details>
          );
        })}
        <Actions>
          <SubmitButton kind="secondary">{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}
