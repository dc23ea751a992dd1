import type { VNode } from 'preact';
import { languageName } from '../../../config/event-languages.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';
import type { MailContent } from '../../mail/mail-content.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Prose, Section } from '../../web/components/section.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextArea } from '../../web/components/text-area.js';
import { EmailField } from '../../web/components/text-field.js';
import { type FormState, formFields } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { manageSpeakingTexts } from '../manage-speaking.texts.js';
import { partText, titleText, whenText, whereText } from '../session-facts.js';
import { speakingTexts } from '../speaking.texts.js';
import type { Invitable } from './invite-preview.js';

interface InvitePageProps extends Invitable {
  locale: Locale;
  state: FormState;
  /** As she will read it; undefined before the first preview. */
  mail?: MailContent | undefined;
}

export function invitePage(props: InvitePageProps): Page {
  const { locale, item, person, speaker, part, state, mail } = props;
  const t = manageSpeakingTexts.in(locale);
  const facts = speakingTexts.in(locale);
  const panel = `/${locale}/organizer/sessions/${item.id}/panel`;
  const fields = formFields(locale, state);
  const isRefused = Object.keys(state.errors).length > 0;
  return page({
    title: t('invite-title', { name: person.displayName }),
    section: 'organizer',
    status: isRefused ? 422 : 200,
    body: (
      <>
        <PageHeader
          breadcrumbs={
            <Breadcrumbs
              locale={locale}
              items={[{ label: t('panel-of', { title: titleText(item, locale) }), href: panel }]}
            />
          }
          title={t('invite-title', { name: person.displayName })}
        />
        <DescriptionList
          items={[
            { term: facts('session'), description: titleText(item, locale) },
            { term: t('role'), description: partText(part, locale) },
            { term: facts('when'), description: whenText(item, locale) },
            { term: facts('where'), description: whereText(item, locale) },
          ]}
        />
        <Form action={`${panel}/${speaker.id}/invitation`} label={t('invite')}>
          <ErrorSummary
            locale={locale}
            errors={fields.summary({ email: t('email'), locale: t('language'), message: t('message') })}
          />
          <EmailField {...fields.of('email')} label={t('email')} hint={t('email-hint')} required />
          <SelectField
            {...fields.of('locale')}
            label={t('language')}
            options={locales.map((value) => ({ value, label: languageName(value, locale) }))}
          />
          <TextArea {...fields.of('message')} label={t('message')} rows={5} maxLength={2000} />
          {mail && <MailPreview locale={locale} language={fields.of('locale').value} mail={mail} />}
          <Actions>
            {mail && (
              <SubmitButton name="step" value="send">
                {t('send')}
              </SubmitButton>
            )}
            <SubmitButton kind={mail ? 'secondary' : 'primary'} name="step" value="preview">
              {t('preview')}
            </SubmitButton>
          </Actions>
        </Form>
      </>
    ),
  });
}

function MailPreview(props: { locale: Locale; language: string | undefined; mail: MailContent }): VNode {
  const { locale, language, mail } = props;
  const t = manageSpeakingTexts.in(locale);
  return (
    <Section title={t('mail-preview')}>
      <Prose lang={language}>
        <p>
          <strong>{`${t('subject')}: ${mail.subject}`}</strong>
        </p>
        {mail.blocks.map((block) => {
          switch (block.kind) {
            case 'paragraph':
              return <p>{block.text}</p>;
            case 'facts':
              return (
                <DescriptionList
                  items={block.facts.map(({ label, value }) => ({ term: label, description: value }))}
                />
              );
            case 'list':
              return <p>{block.items.join(', ')}</p>;
            default:
              return <p>{`[ ${block.label} ]`}</p>;
          }
        })}
      </Prose>
    </Section>
  );
}
