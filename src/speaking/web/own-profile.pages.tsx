import type { Locale } from '../../kernel/i18n/locale.js';
import { Absences } from '../../speakers/components/absences.js';
import { ProfileFields, profileLabels } from '../../speakers/components/profile-fields.js';
import { isPublished } from '../../speakers/speaker.rules.js';
import type { SpeakerAbsence } from '../../speakers/speaker-absence.entity.js';
import type { ShownPhoto } from '../../speakers/speaker-photos.js';
import type { NamedSpeaker } from '../../speakers/speakers.queries.js';
import { speakersTexts } from '../../speakers/speakers.texts.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { type FormState, formFields } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { speakingTexts } from '../speaking.texts.js';

interface OwnProfilePageProps {
  locale: Locale;
  named: NamedSpeaker;
  absences: readonly SpeakerAbsence[];
  profile: FormState;
  absence: FormState | undefined;
  photo: ShownPhoto | undefined;
  isSaved: boolean;
  status: number;
}

export function ownProfilePage(props: OwnProfilePageProps): Page {
  const { locale, named, profile, status } = props;
  const t = speakingTexts.in(locale);
  const words = speakersTexts.in(locale);
  const path = `/${locale}/my/speaking/profile`;
  return page({
    title: t('profile-title'),
    section: 'speaking',
    status,
    body: (
      <>
        <PageHeader
          breadcrumbs={
            <Breadcrumbs
              locale={locale}
              items={[{ label: t('area-title'), href: `/${locale}/my/speaking` }]}
            />
          }
          title={t('profile-title')}
          lead={t('profile-lead')}
          actions={
            isPublished(named.speaker) && (
              <ButtonLink href={`/${locale}/speakers/${named.speaker.id}`}>{t('public-profile')}</ButtonLink>
            )
          }
        />
        {props.isSaved && <Notice tone="success" title={words('saved')} live />}
        <Form action={path} upload hidden={{ revision: revisionOf(profile) }}>
          <ErrorSummary locale={locale} errors={formFields(locale, profile).summary(profileLabels(locale))} />
          <ProfileFields locale={locale} state={profile} photo={props.photo} by="herself" />
          <Actions>
            <SubmitButton>{words('save')}</SubmitButton>
          </Actions>
        </Form>
        <Absences
          locale={locale}
          absences={props.absences}
          action={`${path}/absences`}
          state={props.absence}
        />
      </>
    ),
  });
}

/** What the person had before her; a form that was refused keeps it, so that a stale one stays stale. */
export function revisionOf({ typed }: FormState): string {
  const { revision } = typed;
  return typeof revision === 'string' ? revision : '';
}
