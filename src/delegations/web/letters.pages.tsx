import type { VNode } from 'preact';
import { type Locale, localeNames, locales } from '../../kernel/i18n/locale.js';
import type { MailContent } from '../../mail/mail-content.js';
import type { Delegation } from '../../people/delegation.entity.js';
import type { FocalPoint } from '../../people/focal-point.entity.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { CheckboxGroup } from '../../web/components/choice-fields.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Filters } from '../../web/components/filters.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Progress } from '../../web/components/progress.js';
import { Prose, Section } from '../../web/components/section.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextArea } from '../../web/components/text-area.js';
import { TextField } from '../../web/components/text-field.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { delegationNameIn } from '../../people/delegation-name.js';
import { delegationMailTexts } from '../delegation-mail.texts.js';
import { focalPointListTexts } from '../focal-points/focal-point-list.texts.js';
import { type LetterKind, letterKinds, placeholders } from '../letters/letter.rules.js';
import type { LaidLetters, LetterChoice } from '../letters/letter-desk.service.js';
import type { SentLetter } from '../letters/letters.queries.js';
import { manageDelegationsTexts } from '../manage-delegations.texts.js';
import { LettersTable } from './letters-table.js';

interface LettersProps {
  locale: Locale;
  choice: LetterChoice;
  shown: LaidLetters;
  said?: boolean;
  /** Of the wording's form. */
  state?: FormState;
  /** Of the sending's form. */
  sending?: FormState;
}

export function lettersPage(props: LettersProps): Page {
  const { locale, said, state = emptyForm, sending = emptyForm } = props;
  const t = manageDelegationsTexts.in(locale);
  const isRefused = state !== emptyForm || sending !== emptyForm;
  return page({
    title: t('letters-title'),
    status: isRefused ? 422 : 200,
    section: 'organizer',
    body: (
      <>
        {said && <Notice tone="success" title={t('said.template-saved')} live />}
        <PageHeader
          title={t('letters-title')}
          lead={t('letters-lead')}
          breadcrumbs={crumbs(locale, t('letters-title'))}
        />
        <ErrorSummary
          locale={locale}
          errors={[...formFields(locale, state).summary(), ...formFields(locale, sending).summary()]}
        />
        <LetterChooser {...props} />
        <SendingSection {...props} />
        <WordingSection {...props} />
      </>
    ),
  });
}

function LetterChooser({ locale, choice }: LettersProps): VNode {
  const t = manageDelegationsTexts.in(locale);
  return (
    <Filters
      action={`/${locale}/organizer/letters`}
      label={t('letters-title')}
      submitLabel={t('template-show')}
    >
      <SelectField
        name="kind"
        id="choose-kind"
        label={t('template-kind')}
        value={choice.kind}
        options={letterKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <SelectField
        name="locale"
        id="choose-locale"
        label={t('language')}
        value={choice.locale}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
    </Filters>
  );
}

function SendingSection({ locale, choice: { kind }, shown, sending = emptyForm }: LettersProps): VNode {
  const t = manageDelegationsTexts.in(locale);
  const { due, unreachable } = shown;
  const fields = formFields(locale, sending);
  return (
    <Section title={t(`send-${kind}`)} id="send">
      {unreachable > 0 && (
        <p>
          {t('without-focal-point', { count: unreachable })}{' '}
          <a href={`/${locale}/organizer/focal-points`}>{focalPointListTexts.in(locale)('title')}</a>
        </p>
      )}
      {due.length === 0 ? (
        <EmptyState title={t('send-none')} />
      ) : (
        <Form action={`/${locale}/organizer/letters/sendings`} hidden={{ kind }}>
          <CheckboxGroup
            {...fields.listOf('delegation')}
            values={sending === emptyForm ? due.map(({ delegation }) => delegation.id) : []}
            label={t('send-choose')}
            choices={due.map(({ delegation, focalPoints }) => ({
              value: delegation.id,
              label: delegationNameIn(delegation, locale),
              hint: (
                <>
                  {focalPoints.map(({ name, email }) => `${name} <${email}>`).join(', ')}{' '}
                  <a href={`/${locale}/organizer/delegations/${delegation.id}/letter?kind=${kind}`}>
                    {t('preview')}
                  </a>
                </>
              ),
            }))}
          />
          <Actions>
            <SubmitButton>{t('send-button')}</SubmitButton>
          </Actions>
        </Form>
      )}
    </Section>
  );
}

function WordingSection({ locale, choice, shown, state = emptyForm }: LettersProps): VNode {
  const t = manageDelegationsTexts.in(locale);
  const fields = formFields(locale, state);
  const list = placeholders.map((name) => `{${name}}`).join(' ');
  return (
    <Section
      title={`${t('template-title')}: ${t(`kind.${choice.kind}`)}, ${localeNames[choice.locale]}`}
      id="wording"
    >
      <Form action={`/${locale}/organizer/letters`} hidden={{ ...choice }}>
        <TextField
          value={shown.template.subject}
          {...fields.of('subject')}
          label={t('template-subject')}
          lang={choice.locale}
          maxLength={200}
          required
        />
        <TextArea
          value={shown.template.body}
          {...fields.of('body')}
          label={t('template-body')}
          hint={t('template-hint', { list })}
          lang={choice.locale}
          rows={16}
          maxLength={10_000}
          required
        />
        <Actions>
          <SubmitButton kind="secondary">{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}

interface PreviewProps {
  locale: Locale;
  delegation: Delegation;
  kind: LetterKind;
  letters: readonly { focalPoint: FocalPoint; content: MailContent }[];
}

/** The letter as each focal point would get it. */
export function letterPreviewPage({ locale, delegation, kind, letters }: PreviewProps): Page {
  const t = manageDelegationsTexts.in(locale);
  const title = t('preview-title', { name: delegationNameIn(delegation, locale) });
  return page({
    title,
    section: 'organizer',
    body: (
      <>
        <PageHeader title={title} lead={t(`kind.${kind}`)} breadcrumbs={crumbs(locale, title)} />
        {letters.length === 0 && <EmptyState title={t('preview-none')} />}
        {letters.map(({ focalPoint, content }) => (
          <LetterText locale={locale} focalPoint={focalPoint} content={content} />
        ))}
        <Actions>
          <ButtonLink href={`/${locale}/organizer/delegations/${delegation.id}`}>
            {delegationNameIn(delegation, locale)}
          </ButtonLink>
        </Actions>
      </>
    ),
  });
}

function LetterText(props: { locale: Locale; focalPoint: FocalPoint; content: MailContent }): VNode {
  const { locale, focalPoint, content } = props;
  const t = manageDelegationsTexts.in(locale);
  const own = focalPoint.locale;
  return (
    <Section title={t('preview-to', { name: focalPoint.name, language: localeNames[own] })}>
      <Prose lang={own}>
        <h3>{content.subject}</h3>
        {content.blocks.map((block) => block.kind === 'paragraph' && <p>{block.text}</p>)}
      </Prose>
      <p>{t('preview-button', { label: delegationMailTexts.in(own)('area') })}</p>
    </Section>
  );
}

/** How far the letters of one press of the button have come. */
export function sendingPage(locale: Locale, letters: readonly SentLetter[]): Page {
  const t = manageDelegationsTexts.in(locale);
  const inState = (...states: SentLetter['state'][]) =>
    letters.filter(({ state }) => states.includes(state)).length;
  const sent = inState('sent', undefined);
  const failed = inState('failed', 'bounced', 'withheld', 'aborted');
  const count = letters.length;
  const title = t(sent + failed === count ? 'sending-over' : 'sending-title');
  return page({
    title,
    section: 'organizer',
    body: (
      <>
        <PageHeader
          title={title}
          lead={count === 0 ? t('sending-none') : t('sending-lead', { sent, count, failed })}
          breadcrumbs={crumbs(locale, title)}
          actions={<ButtonLink href={`/${locale}/organizer/delegations`}>{t('back')}</ButtonLink>}
        />
        {count > 0 && <Progress label={t('sending-progress')} done={sent + failed} of={count} />}
        <LettersTable locale={locale} letters={byDelegation(locale, letters)} withDelegation />
      </>
    ),
  });
}

/** As a list of members is read, in that language. */
function byDelegation(locale: Locale, letters: readonly SentLetter[]): SentLetter[] {
  const collator = new Intl.Collator(locale);
  const nameOf = ({ delegation }: SentLetter) => (delegation ? delegationNameIn(delegation, locale) : '');
  return letters.toSorted((one, other) => collator.compare(nameOf(one), nameOf(other)));
}

const crumbs = (locale: Locale, here: string): VNode => {
  const t = manageDelegationsTexts.in(locale);
  const items = [{ label: t('title'), href: `/${locale}/organizer/delegations` }, { label: here }];
  return <Breadcrumbs locale={locale} items={items} />;
};
