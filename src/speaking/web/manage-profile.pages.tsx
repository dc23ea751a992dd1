import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Absences } from '../../speakers/components/absences.js';
import { ProfileFields, profileLabels } from '../../speakers/components/profile-fields.js';
import { typedOfProfile } from '../../speakers/profile-content.js';
import { isPublished } from '../../speakers/speaker.rules.js';
import type { ShownPhoto } from '../../speakers/speaker-photos.js';
import { speakersTexts } from '../../speakers/speakers.texts.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { CheckboxField } from '../../web/components/choice-fields.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { SelectField } from '../../web/components/select-field.js';
import { EmailField } from '../../web/components/text-field.js';
import { type FormState, formFields } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import type { ManagedProfileState } from '../managed-profiles.js';
import { manageSpeakingTexts } from '../manage-speaking.texts.js';
import { speakerMergesTexts } from '../merge/speaker-merges.texts.js';
import { partText, titleText } from '../session-facts.js';
import { MergedList } from './merged-list.js';
import { revisionOf } from './own-profile.pages.js';
import { speakerOption } from './panel-options.js';

interface ManageProfileProps extends ManagedProfileState {
  locale: Locale;
  photo: ShownPhoto | undefined;
  done?: unknown;
  /** Forms that were refused. */
  profile?: FormState;
  absence?: FormState;
}

export function manageProfilePage(props: ManageProfileProps): Page {
  const { locale, named, email } = props;
  const t = manageSpeakingTexts.in(locale);
  const { speaker, person } = named;
  const path = `/${locale}/organizer/speakers`;
  const profile = props.profile ?? { typed: typedOfProfile(named, email), errors: {} };
  return page({
    title: t('profile-of', { name: person.displayName }),
    section: 'organizer',
    status: props.profile || props.absence ? 422 : 200,
    body: (
      <>
        <PageHeader
          breadcrumbs={<Breadcrumbs locale={locale} items={[{ label: t('list-title'), href: path }]} />}
          title={person.displayName}
          actions={
            isPublished(speaker) && (
              <ButtonLink href={`/${locale}/speakers/${speaker.id}`}>{t('public-page')}</ButtonLink>
            )
          }
        />
        {props.done === 'saved' && <Notice tone="success" title={t('done.saved')} live />}
        {props.done === 'parted' && (
          <Notice tone="success" title={speakerMergesTexts.in(locale)('done-undone')} live />
        )}
        {props.done === 'merged' && <Notice tone="success" title={t('done.merged')} live />}
        <Namesakes {...props} />
        <Parts {...props} />
        <ProfileForm {...props} profile={profile} action={`${path}/${speaker.id}`} />
        <Absences
          locale={locale}
          absences={props.absences}
          action={`${path}/${speaker.id}/absences`}
          state={props.absence}
        />
        <MergedList locale={locale} merges={props.merges} now={props.now} />
        <MergeForm {...props} action={`${path}/${speaker.id}/merge`} />
      </>
    ),
  });
}

function ProfileForm(props: ManageProfileProps & { profile: FormState; action: string }): VNode {
  const { locale, profile, action } = props;
  const t = manageSpeakingTexts.in(locale);
  const fields = formFields(locale, profile);
  const labels = { ...profileLabels(locale), email: t('email') };
  return (
    <Form action={action} upload hidden={{ revision: revisionOf(profile) }}>
      <ErrorSummary locale={locale} errors={fields.summary(labels)} />
      <ProfileFields locale={locale} state={profile} photo={props.photo} by="organizer" />
      <p>{t('consent-hint')}</p>
      <EmailField {...fields.of('email')} label={t('email')} hint={t('email-hint')} autocomplete="off" />
      <CheckboxField
        {...fields.of('isMinisterial')}
        value="yes"
        label={t('ministerial')}
        checked={fields.of('isMinisterial').value === 'yes'}
      />
      <Actions>
        <SubmitButton>{speakersTexts.in(locale)('save')}</SubmitButton>
      </Actions>
    </Form>
  );
}

function Namesakes({ locale, namesakes }: ManageProfileProps): VNode | null {
  const t = manageSpeakingTexts.in(locale);
  if (namesakes.length === 0) return null;
  return (
    <Notice title={t('namesakes')}>
      <p>{t('namesakes-text')}</p>
      <ul>
        {namesakes.map((each) => (
          <li>
            <a href={`/${locale}/organizer/speakers/${each.speaker.id}`}>{speakerOption(each).label}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Parts({ locale, parts }: ManageProfileProps): VNode | null {
  const t = manageSpeakingTexts.in(locale);
  if (parts.length === 0) return null;
  return (
    <Section title={t('sessions')}>
      <ul>
        {parts.map((part) => (
          <li>
            <a href={`/${locale}/organizer/sessions/${part.sessionId}/panel`}>{titleText(part, locale)}</a>
            {`: ${partText(part, locale)} (${t(`part.${part.state}`)})`}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function MergeForm({ locale, others, action }: ManageProfileProps & { action: string }): VNode {
  const t = manageSpeakingTexts.in(locale);
  return (
    <Section title={t('merge-with')} id="merge">
      <Form action={action} method="get" label={t('merge-with')}>
        <SelectField
          name="from"
          label={t('speaker')}
          placeholder={t('choose')}
          options={others.map(speakerOption)}
        />
        <Actions>
          <SubmitButton kind="secondary">{t('merge-preview')}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}
