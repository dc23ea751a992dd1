import type { VNode } from 'preact';
import { fileHref } from '../../../files/file-address.js';
import { FileField } from '../../../files/components/file-field.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { documentAudiences } from '../../../sessions/session-document.entity.js';
import type { DocumentWithFiles } from '../../../sessions/session-documents.service.js';
import type { Session } from '../../../sessions/session.entity.js';
import { Badge } from '../../../web/components/badge.js';
import { Actions, ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { Form } from '../../../web/components/form.js';
import { Section } from '../../../web/components/section.js';
import { SelectField } from '../../../web/components/select-field.js';
import { TextField } from '../../../web/components/text-field.js';
import { formFields, type FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { dayAndTimeText } from '../../../web/spoken-times.js';
import { documentRule } from './document-rule.js';
import { EntryActions, partPage } from './part-page.js';
import { partsTexts } from './parts.texts.js';

export interface DocumentsProps {
  locale: Locale;
  /** In which the moments of uploads are told. */
  zone: string;
  session: Session;
  documents: DocumentWithFiles[];
  state: FormState;
  /** Being edited; otherwise the form adds one. */
  editing?: DocumentWithFiles | undefined;
  notice?: unknown;
}

export function documentsPage(props: DocumentsProps): Page {
  const { locale, session, documents, state, notice, editing } = props;
  const t = partsTexts.in(locale);
  const done = (['document-saved', 'document-removed'] as const).find((each) => each === notice);
  return partPage({
    ...{ locale, session, state, part: 'documents', title: t('documents-title'), lead: t('documents-lead') },
    done: done && t(`notice.${done}`),
    labels: {
      title: t('document-title'),
      audience: t('audience'),
      document: t(editing ? 'new-version' : 'file'),
    },
    children: (
      <>
        {documents.length === 0 ? (
          <EmptyState title={t('documents-empty')}>{t('documents-empty-text')}</EmptyState>
        ) : (
          <Section title={t('documents-title')}>
            <ul class="desk-list">
              {documents.map((each) => (
                <DocumentEntry {...props} entry={each} />
              ))}
            </ul>
          </Section>
        )}
        <DocumentForm {...props} />
      </>
    ),
  });
}

function DocumentEntry({
  locale,
  zone,
  session,
  entry,
}: DocumentsProps & { entry: DocumentWithFiles }): VNode {
  const t = partsTexts.in(locale);
  const { document, versions } = entry;
  const { title } = document;
  const path = `/${locale}/organizer/sessions/${session.id}/documents/${document.id}`;
  return (
    <li>
      <p>
        <strong>{title}</strong> <Badge>{t(`audience.${document.audience}`)}</Badge>
      </p>
      <ul>
        {versions.map(({ number, file }) => (
          <li>
            <a href={fileHref(locale, file)}>{file.name}</a>{' '}
            <span class="soft">
              {t('version-of', { number, at: dayAndTimeText(file.uploadedAt, null, zone, locale) })}
            </span>
          </li>
        ))}
      </ul>
      <Actions>
        <EntryActions locale={locale} path={path} title={title} />
      </Actions>
    </li>
  );
}

function DocumentForm({ locale, session, state, editing }: DocumentsProps): VNode {
  const t = partsTexts.in(locale);
  const fields = formFields(locale, state);
  const path = `/${locale}/organizer/sessions/${session.id}/documents`;
  return (
    <Section title={editing ? t('edit-of', { title: editing.document.title }) : t('document-add')}>
      <Form action={editing ? `${path}/${editing.document.id}/edit` : path} upload>
        <TextField {...fields.of('title')} label={t('document-title')} maxLength={200} required />
        <SelectField
          {...fields.of('audience')}
          label={t('audience')}
          options={documentAudiences.map((audience) => ({
            value: audience,
            label: t(`audience.${audience}`),
          }))}
          required
        />
        <FileField
          {...fields.of('document')}
          locale={locale}
          rule={documentRule}
          label={t(editing ? 'new-version' : 'file')}
          hint={editing ? t('new-version-hint') : undefined}
          required={!editing}
        />
        <Actions>
          <SubmitButton>{t(editing ? 'save' : 'add')}</SubmitButton>
          {editing && (
            <ButtonLink kind="quiet" href={path}>
              {t('cancel')}
            </ButtonLink>
          )}
        </Actions>
      </Form>
    </Section>
  );
}
