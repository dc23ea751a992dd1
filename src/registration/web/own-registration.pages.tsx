import type { VNode } from 'preact';
import { countryName } from '../../../config/countries.js';
import { edition } from '../../../config/edition.js';
import { isParticipantCategoryCode } from '../../../config/participant-categories.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import { attendanceModeTexts } from '../../../config/session-kinds.texts.js';
import type { Typed } from '../../kernel/http/form.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Badge, type BadgeTone } from '../../web/components/badge.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Fieldset } from '../../web/components/choice-fields.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import type { Person } from '../../people/person.entity.js';
import type { OwnRegistration } from '../own-registration.queries.js';
import type { Registration } from '../registration.entity.js';
import { displayNameOf } from '../registration.rules.js';
import { isLive, type RegistrationState } from '../registration.states.js';
import { registrationTexts } from '../registration.texts.js';
import { CategoryCards } from './category-cards.js';
import type { Choices } from './designation-choices.js';
import {
  DesignationFields,
  NameFields,
  ParticipationFields,
  registrationLabels,
} from './registration-fields.js';

export const stateTones: Record<RegistrationState, BadgeTone> = {
  submitted: 'info',
  approved: 'success',
  declined: 'danger',
  withdrawn: 'neutral',
};

const notices = ['saved', 'withdrawn-notice'] as const;

export function ownRegistrationPage(locale: Locale, own: OwnRegistration, notice: string | undefined): Page {
  const t = registrationTexts.in(locale);
  const { registration } = own;
  const said = notices.find((each) => each === notice);
  return page({
    title: t('my-title'),
    section: 'own-area',
    body: (
      <>
        {said && <Notice tone="success" title={t(said)} live />}
        <PageHeader
          title={t('my-title')}
          kicker={<Badge tone={stateTones[registration.state]}>{t(`state.${registration.state}`)}</Badge>}
          lead={t(`lead.${registration.state}`)}
        />
        <RegistrationFacts locale={locale} own={own} />
        <Actions>
          {isLive(registration.state) && (
            <>
              <ButtonLink kind="primary" href={`/${locale}/my/registration/edit`}>
                {t('my-correct')}
              </ButtonLink>
              <ButtonLink kind="quiet" href={`/${locale}/my/withdrawal`}>
                {t('my-withdraw')}
              </ButtonLink>
            </>
          )}
          {registration.state === 'withdrawn' && (
            <ButtonLink href={`/${locale}/register`}>{t('my-again')}</ButtonLink>
          )}
        </Actions>
      </>
    ),
  });
}

function RegistrationFacts({
  locale,
  own: { registration, person, account },
}: {
  locale: Locale;
  own: OwnRegistration;
}): VNode {
  const t = registrationTexts.in(locale);
  const submitted = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: edition.zone,
  });
  return (
    <DescriptionList
      items={[
        { term: t('reference-label'), description: registration.reference },
        { term: t('name-label'), description: person.displayName },
        ...(person.originalScriptName
          ? [{ term: t('original-name'), description: person.originalScriptName }]
          : []),
        { term: t('function'), description: registration.functionTitle },
        { term: t('represents-label'), description: representedBy(registration, locale) },
        { term: t('category-label'), description: categoryOf(registration, locale) },
        { term: t('mode'), description: attendanceModeTexts.in(locale)(registration.mode) },
        { term: t('access-needs'), description: registration.accessNeeds ?? t('none') },
        { term: t('email'), description: account.email },
        {
          term: t('submitted-label'),
          description: `${submitted.format(registration.submittedAt)} (${edition.zone})`,
        },
      ]}
    />
  );
}

/** `Fiji`, or `CityNet (Republic of Korea)`. */
export const representedBy = (
  { organizationName, country }: Pick<Registration, 'organizationName' | 'country'>,
  locale: Locale,
) =>
  organizationName ? `${organizationName} (${countryName(country, locale)})` : countryName(country, locale);

export const categoryOf = (
  { category, kind }: Pick<Registration, 'category' | 'kind'>,
  locale: Locale,
): string => {
  const t = categoryTexts.in(locale);
  return kind ? `${t(category)} · ${t(kind)}` : t(category);
};

/** The registration as its form would have sent it. */
export function typedOf({ registration, person }: OwnRegistration): Typed {
  return {
    category: registration.category,
    kind: registration.kind ?? '',
    member: registration.memberId ?? '',
    organizationName: registration.organizationName ?? '',
    country: registration.country,
    givenName: person.givenName ?? '',
    familyName: person.familyName ?? '',
    displayName: hasOwnDisplayName(person) ? person.displayName : '',
    originalScriptName: person.originalScriptName ?? '',
    functionTitle: registration.functionTitle,
    mode: registration.mode,
    accessNeeds: registration.accessNeeds ?? '',
  };
}

/** Otherwise it is made of the two names, and must follow when they are corrected. */
const hasOwnDisplayName = ({ displayName, givenName, familyName }: Person): boolean =>
  displayName !== displayNameOf({ givenName: givenName ?? undefined, familyName: familyName ?? '' });

interface CorrectionPageProps {
  locale: Locale;
  own: OwnRegistration;
  state: FormState;
  choices: Choices;
  email: string;
}

export function correctionPage({ locale, own, state, choices, email }: CorrectionPageProps): Page {
  const t = registrationTexts.in(locale);
  const fields = formFields(locale, state);
  const typed = state.typed['category'];
  const category = isParticipantCategoryCode(typed) ? typed : own.registration.category;
  return page({
    title: t('correct-title'),
    section: 'own-area',
    status: Object.keys(state.errors).length === 0 ? 200 : 422,
    body: (
      <>
        <PageHeader
          title={t('correct-title')}
          kicker={categoryTexts.in(locale)(category)}
          lead={t('email-fixed', { email })}
          actions={
            <ButtonLink kind="quiet" href={`/${locale}/my/registration/category`}>
              {t('change-category')}
            </ButtonLink>
          }
        />
        <ErrorSummary locale={locale} errors={fields.summary(registrationLabels(locale, category))} />
        <Form action={`/${locale}/my/registration`} hidden={{ category }}>
          <DesignationFields {...{ locale, category, choices, fields }} />
          <Fieldset legend={t('section-person')} id="section-person">
            <NameFields locale={locale} fields={fields} />
          </Fieldset>
          <ParticipationFields locale={locale} fields={fields} />
          <Actions>
            <SubmitButton>{t('save')}</SubmitButton>
            <ButtonLink kind="quiet" href={`/${locale}/my`}>
              {t('cancel')}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}

/** A registration under another group: the other group's form, filled in as far as it asks the same. */
export function correctCategoryPage(locale: Locale): Page {
  const t = registrationTexts.in(locale);
  return page({
    title: t('correct-title'),
    section: 'own-area',
    body: (
      <>
        <PageHeader title={t('correct-title')} />
        <CategoryCards locale={locale} href={(code) => `/${locale}/my/registration/edit?category=${code}`} />
      </>
    ),
  });
}

export function withdrawalPage(locale: Locale): Page {
  const t = registrationTexts.in(locale);
  return page({
    title: t('withdraw-title'),
    section: 'own-area',
    body: (
      <>
        <PageHeader title={t('withdraw-title')} lead={t('withdraw-text')} />
        <Form action={`/${locale}/my/withdrawal`}>
          <Actions>
            <SubmitButton kind="danger">{t('withdraw-confirm')}</SubmitButton>
            <ButtonLink href={`/${locale}/my`}>{t('withdraw-keep')}</ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}

export function notRegisteredPage(locale: Locale): Page {
  const t = registrationTexts.in(locale);
  return page({
    title: t('not-registered-title'),
    section: 'own-area',
    body: (
      <PageHeader
        title={t('not-registered-title')}
        lead={t('not-registered-text')}
        actions={<ButtonLink href={`/${locale}/register`}>{t('submit')}</ButtonLink>}
      />
    ),
  });
}
