import type { Conflict } from '../../../kernel/errors.js';
import { textOfCode } from '../../../kernel/i18n/catalogue.js';
import { languageNameIn, type Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import type { Session } from '../../../sessions/session.entity.js';
import type { Track } from '../../../sessions/track.entity.js';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { Form } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { SelectField } from '../../../web/components/select-field.js';
import { TextField } from '../../../web/components/text-field.js';
import { emptyForm, formFields, type FormState } from '../../../web/form-errors.js';
import { type Page, page } from '../../../web/page.js';
import { webTexts } from '../../../web/web.texts.js';
import { titleIn } from '../item-parts.js';
import { organizerSessionsTexts } from '../organizer-sessions.texts.js';
import { deskTexts } from './desk.texts.js';
import { fieldIn } from '../../../kernel/http/localized-fields.js';
import { KindField } from './session-fields.js';

interface NewProps {
  locale: Locale;
  tracks: Track[];
  state: FormState;
}

export function newSessionPage({ locale, tracks, state }: NewProps): Page {
  const t = deskTexts.in(locale);
  const list = organizerSessionsTexts.in(locale);
  const fields = formFields(locale, state);
  const optionalLabel = webTexts.in(locale)('optional');
  const path = `/${locale}/organizer/sessions`;
  return page({
    title: t('new-title'),
    section: 'organizer',
    status: state === emptyForm ? 200 : 422,
    body: (
      <>
        <PageHeader
          breadcrumbs={<Breadcrumbs locale={locale} items={[{ label: list('title'), href: path }]} />}
          title={t('new-title')}
          lead={t('new-lead')}
        />
        <ErrorSummary locale={locale} errors={fields.summary()} />
        <Form action={path}>
          {(['en', 'ko'] as const).map((language) => (
            <TextField
              {...fields.of(fieldIn('title', language))}
              label={list('title-in', { language: languageNameIn(language, locale) })}
              lang={language}
              maxLength={300}
              required={language === 'en'}
              optionalLabel={optionalLabel}
            />
          ))}
          <KindField locale={locale} fields={fields} />
          <SelectField
            {...fields.of('trackId')}
            label={list('track')}
            placeholder={list('no-track')}
            options={tracks.map(({ id, name }) => ({ value: id, label: wordingOf(name, locale).text }))}
          />
          <TextField
            {...fields.of('id')}
            label={t('id')}
            hint={t('id-hint')}
            width="medium"
            maxLength={80}
            optionalLabel={optionalLabel}
          />
          <Actions>
            <SubmitButton>{t('create')}</SubmitButton>
            <ButtonLink kind="quiet" href={path}>
              {list('back')}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}

interface RemovalProps {
  locale: Locale;
  session: Session;
  refusal?: Conflict;
}

export function sessionRemovalPage({ locale, session, refusal }: RemovalProps): Page {
  const t = deskTexts.in(locale);
  const path = `/${locale}/organizer/sessions`;
  const title = t('delete-title', { title: titleIn(locale, session).title });
  return page({
    title,
    section: 'organizer',
    status: refusal ? 409 : 200,
    body: (
      <>
        <PageHeader
          breadcrumbs={
            <Breadcrumbs
              locale={locale}
              items={[{ label: organizerSessionsTexts.in(locale)('title'), href: path }]}
            />
          }
          title={title}
          lead={t('delete-lead')}
        />
        {refusal && (
          <Notice tone="danger" title={t('refused-title')} live>
            <p>{textOfCode(locale, refusal.code, refusal.values)}</p>
          </Notice>
        )}
        <Form action={`${path}/${session.id}/removal`}>
          <Actions>
            <SubmitButton kind="danger">{t('delete')}</SubmitButton>
            <ButtonLink href={`${path}/${session.id}/edit`}>{t('delete-keep')}</ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}
