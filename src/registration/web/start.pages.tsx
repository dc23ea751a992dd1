import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import type { ParticipantCategoryCode } from '../../../config/participant-categories.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import { audienceWords, termWords } from '../../../config/personal-data-words.js';
import { fieldTexts } from '../../../config/registration-fields.texts.js';
import { minutesToFillIn } from '../../../config/registration-forms.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { DataTable } from '../../web/components/data-table.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { Form } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { type Page, page } from '../../web/page.js';
import { windowBound } from '../form/form-dates.js';
import { sectionTitle, type ShownQuestion, type ShownSection } from '../form/form-view.js';
import { familyNameFirst } from '../form/name-order.js';
import { registrationFormTexts } from '../form/registration-form.texts.js';
import { registrationPeriod } from '../registration.rules.js';
import { registrationTexts } from '../registration.texts.js';
import { DraftNotice, type ShownDraft } from './draft-notice.js';
import { shownSections } from './registration-fields.js';

interface StartPageProps {
  locale: Locale;
  category: ParticipantCategoryCode;
  draft?: ShownDraft | undefined;
}

/** Before one begins: what is asked and why, how long it takes, until when. */
export function startPage({ locale, category, draft }: StartPageProps): Page {
  const t = registrationFormTexts.in(locale);
  const texts = registrationTexts.in(locale);
  const title = texts('title', { forum: edition.name[locale] });
  const group = categoryTexts.in(locale)(category);
  return page({
    title: `${group} · ${title}`,
    body: (
      <>
        <PageHeader
          title={title}
          kicker={group}
          lead={categoryTexts.in(locale)(`${category}.explanation`)}
          actions={
            <ButtonLink kind="quiet" href={`/${locale}/register`}>
              {texts('change-category')}
            </ButtonLink>
          }
        />
        {draft && <DraftNotice locale={locale} draft={draft} />}
        <Outline locale={locale} category={category} />
        <Form action={`/${locale}/register/draft`} hidden={{ category }}>
          <Actions>
            <SubmitButton kind={draft ? 'secondary' : 'primary'}>
              {t(draft ? 'begin-other' : 'begin')}
            </SubmitButton>
          </Actions>
        </Form>
        <Section title={t('asked-title')} id="asked">
          <p>
            {t('asked-lead')} <a href={`/${locale}/privacy`}>{texts('privacy-link')}</a>
          </p>
          {shownSections(category).map((section) => (
            <AskedSection locale={locale} section={section} />
          ))}
        </Section>
      </>
    ),
  });
}

function Outline({ locale, category }: { locale: Locale; category: ParticipantCategoryCode }): VNode {
  const t = registrationFormTexts.in(locale);
  const { closes } = registrationPeriod(category);
  const { date, zone } = windowBound(locale, closes);
  const minutes = [
    t('minutes', { minutes: minutesToFillIn(category, 'in-person') }),
    t('minutes-online', { minutes: minutesToFillIn(category, 'online') }),
  ];
  return (
    <DescriptionList
      items={[
        { term: t('time-label'), description: minutes.join(comma(locale)) },
        { term: t('until-label'), description: `${date} (${zone})` },
        { term: t('cost-label'), description: t('cost-free') },
        { term: t('save-label'), description: t('save-text') },
        { term: t('after-label'), description: t('after-text') },
      ]}
    />
  );
}

const comma = (locale: Locale): string => (locale === 'zh' ? '，' : ', ');

/** What is asked, at a glance; why, and what becomes of it, for whoever wants to know. */
function AskedSection({ locale, section }: { locale: Locale; section: ShownSection }): VNode {
  const t = registrationFormTexts.in(locale);
  const text = fieldTexts.in(locale);
  const asked = familyNameFirst(locale, section.questions).map((question) => (
    <li>
      {text(question.field)} <Marks locale={locale} question={question} />
    </li>
  ));
  return (
    <Section title={sectionTitle(locale, section)} level={3}>
      <ul class="asked">{asked}</ul>
      <details class="field-why">
        <summary>
          {t('asked-details')}
          <span class="visually-hidden">: {sectionTitle(locale, section)}</span>
        </summary>
        <AskedTable locale={locale} section={section} />
      </details>
    </Section>
  );
}

function AskedTable({ locale, section }: { locale: Locale; section: ShownSection }): VNode {
  const t = registrationFormTexts.in(locale);
  const label = ({ field }: ShownQuestion) => fieldTexts.in(locale)(field);
  return (
    <DataTable
      locale={locale}
      caption={sectionTitle(locale, section)}
      captionHidden
      rows={familyNameFirst(locale, section.questions)}
      rowKey={({ field }) => field}
      columns={[
        {
          key: 'field',
          label: t('asked-field'),
          rowHeader: true,
          cell: (question) => (
            <>
              {label(question)} <Marks locale={locale} question={question} />
            </>
          ),
        },
        { key: 'why', label: t('asked-why'), cell: ({ field }) => fieldTexts.in(locale)(`${field}.why`) },
        { key: 'who', label: t('asked-who'), cell: ({ field }) => audienceWords(locale, field) },
        { key: 'term', label: t('asked-term'), cell: ({ field }) => termWords(locale, field) },
      ]}
      dense
    />
  );
}

/** Whether it must be answered, and when it is asked at all. */
function Marks({ locale, question }: { locale: Locale; question: ShownQuestion }): VNode | null {
  const t = registrationFormTexts.in(locale);
  const { required, when, conditions } = question;
  const marks = [
    ...(required === true && !when ? [t('required')] : []),
    ...(typeof required === 'object' ? [t('required-if')] : []),
    ...(conditions.some(({ field }) => field === 'mode') ? [t('only-in-person')] : []),
    ...(when ? [t('only-if')] : []),
  ];
  return marks.length === 0 ? null : <span class="field-optional">({marks.join(comma(locale))})</span>;
}
