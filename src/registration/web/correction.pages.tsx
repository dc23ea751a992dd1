import { isParticipantCategoryCode } from '../../../config/participant-categories.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import { addressTexts } from '../../auth/address.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { givenOnce } from '../form/read-registration.js';
import type { OwnRegistration } from '../own-registration.queries.js';
import { registrationTexts } from '../registration.texts.js';
import { CategoryCards } from './category-cards.js';
import type { Choices } from './designation-choices.js';
import { type FieldsProps, labelsOf, SectionFields, shownSections } from './registration-fields.js';

interface CorrectionPageProps {
  locale: Locale;
  own: OwnRegistration;
  state: FormState;
  choices: Choices;
  files: FieldsProps['files'];
}

export function correctionPage(props: CorrectionPageProps): Page {
  const { locale, own, state, choices, files } = props;
  const t = registrationTexts.in(locale);
  const fields = formFields(locale, state);
  const typed = state.typed['category'];
  const category = isParticipantCategoryCode(typed) ? typed : own.registration.category;
  const sections = shownSections(category, (id) => !givenOnce.has(id));
  return page({
    title: t('correct-title'),
    section: 'own-area',
    status: Object.keys(state.errors).length === 0 ? 200 : 422,
    body: (
      <>
        <PageHeader
          title={t('correct-title')}
          kicker={categoryTexts.in(locale)(category)}
          lead={t('email-fixed')}
          actions={
            <>
              <ButtonLink kind="quiet" href={`/${locale}/my/registration/category`}>
                {t('change-category')}
              </ButtonLink>
              <ButtonLink kind="quiet" href={`/${locale}/my/address`}>
                {addressTexts.in(locale)('title')}
              </ButtonLink>
            </>
          }
        />
        <ErrorSummary locale={locale} errors={fields.summary(labelsOf(locale, sections))} />
        <Form action={`/${locale}/my/registration`} hidden={{ category }} upload>
          {sections.map((section) => (
            <SectionFields {...{ locale, category, choices, fields, files, section }} />
          ))}
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
