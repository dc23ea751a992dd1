import type { VNode } from 'preact';
import { participantCategoryCodes } from '../../../config/participant-categories.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { registrationTexts } from '../../registration/registration.texts.js';
import { speakersTexts } from '../../speakers/speakers.texts.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { SelectField } from '../../web/components/select-field.js';
import { emptyForm, type FormState, formFields } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { ReaderZoneNote } from '../../web/reader-zone/reader-time.js';
import type { OwnSpeaking } from '../area/own-speaking.queries.js';
import { titleText } from '../session-facts.js';
import { speakingTexts } from '../speaking.texts.js';
import { OwnSessionCard } from './own-session.js';

/** A form of the page that was refused: a session's, or `registration`. */
export type Refusal = FormState & { form: string };

export interface OwnSpeakingPageProps extends OwnSpeaking {
  locale: Locale;
  zone?: string | undefined;
  done?: unknown;
  refused?: Refusal;
}

export function ownSpeakingPage(props: OwnSpeakingPageProps): Page {
  const { locale, sessions, refused, zone } = props;
  const t = speakingTexts.in(locale);
  const done = (['slides', 'affirmed', 'declined'] as const).find((each) => each === props.done);
  const first = sessions.find(({ item }) => item.startsAt)?.item.startsAt;
  return page({
    title: t('area-title'),
    section: 'speaking',
    status: refused ? 422 : 200,
    body: (
      <>
        <PageHeader
          title={t('area-title')}
          lead={
            <>
              <p>{t('area-lead')}</p>
              {first && (
                <ReaderZoneNote locale={locale} zone={zone} at={first} back={`/${locale}/my/speaking`} />
              )}
            </>
          }
        />
        {done && <Notice tone="success" title={t(news[done])} live />}
        <Missing {...props} />
        <RegistrationStanding {...props} />
        {sessions.length === 0 && <EmptyState title={t('area-empty')} />}
        {sessions.map((session) => (
          <OwnSessionCard
            locale={locale}
            session={session}
            zone={zone}
            refused={refused?.form === session.item.id ? refused : undefined}
          />
        ))}
        <Section title={t('own-data')}>
          <p>{t('own-data-text')}</p>
          <Actions>
            <ButtonLink href={`/${locale}/my/privacy`}>{t('own-data-see')}</ButtonLink>
            <ButtonLink kind="quiet" href={`/${locale}/my/erasure`}>
              {t('own-data-erase')}
            </ButtonLink>
          </Actions>
        </Section>
      </>
    ),
  });
}

const news = {
  slides: 'slides-saved',
  affirmed: 'answer-affirmed',
  declined: 'answer-declined',
} as const;

function Missing({ locale, missing, sessions }: OwnSpeakingPageProps): VNode {
  const t = speakingTexts.in(locale);
  const facts = speakersTexts.in(locale);
  const slides = sessions.filter(({ isSlidesMissing }) => isSlidesMissing);
  if (missing.length === 0 && slides.length === 0)
    return (
      <Notice tone="success">
        <p>{t('missing-none')}</p>
      </Notice>
    );
  return (
    <Notice tone="warning" title={t('missing-title')}>
      <ul>
        {missing.map((fact) => (
          <li>{facts(`missing.${fact}`)}</li>
        ))}
        {slides.map(({ item }) => (
          <li>
            <a href={`#slides-${item.id}`}>{t('missing.slides', { title: titleText(item, locale) })}</a>
          </li>
        ))}
      </ul>
      <Actions>
        <ButtonLink href={`/${locale}/my/speaking/profile`}>{t('to-profile')}</ButtonLink>
      </Actions>
    </Notice>
  );
}

function RegistrationStanding({ locale, registration, refused }: OwnSpeakingPageProps): VNode {
  const t = speakingTexts.in(locale);
  if (registration) {
    const state = registrationTexts.in(locale)(`state.${registration.state}`);
    return <p>{t('registration-state', { state })}</p>;
  }
  const fields = formFields(locale, refused?.form === 'registration' ? refused : emptyForm);
  return (
    <Section title={t('registration-title')}>
      <p>{t('registration-text')}</p>
      <Form action={`/${locale}/my/speaking/registration`} label={t('registration-title')}>
        <ErrorSummary locale={locale} errors={fields.summary({ category: t('registration-group') })} />
        <SelectField
          {...fields.of('category')}
          label={t('registration-group')}
          placeholder=""
          options={participantCategoryCodes.map((value) => ({
            value,
            label: categoryTexts.in(locale)(value),
          }))}
        />
        <Actions>
          <SubmitButton>{t('registration-button')}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}
