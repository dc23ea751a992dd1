import { forumTexts } from '../../../forum/forum.texts.js';
import type { RoomRecord } from '../../../forum/rooms.queries.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { Form } from '../../../web/components/form.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { SelectField } from '../../../web/components/select-field.js';
import { emptyForm, formFields, type FormState } from '../../../web/form-errors.js';
import { type Page, page } from '../../../web/page.js';

interface Props extends RoomRecord {
  locale: Locale;
  state: FormState;
}

export function roomMergePage({ locale, room, rooms, uses, state }: Props): Page {
  const t = forumTexts.in(locale);
  const fields = formFields(locale, state);
  const list = `/${locale}/organizer/rooms`;
  const name = wordingOf(room.name, locale).text;
  return page({
    title: t('merge-title', { room: name }),
    section: 'organizer',
    status: state === emptyForm ? 200 : 422,
    body: (
      <>
        <PageHeader
          breadcrumbs={
            <Breadcrumbs
              locale={locale}
              items={[
                { label: t('title'), href: list },
                { label: name, href: `${list}/${room.id}/edit` },
              ]}
            />
          }
          title={t('merge-title', { room: name })}
          lead={t('merge-lead', { count: uses.filter(({ kind }) => kind === 'planned').length })}
        />
        <ErrorSummary locale={locale} errors={fields.summary({ intoId: t('merge-into') })} />
        <Form action={`${list}/${room.id}/merge`}>
          <SelectField
            {...fields.of('intoId')}
            label={t('merge-into')}
            options={rooms
              .filter(({ id }) => id !== room.id)
              .map((other) => ({ value: other.id, label: wordingOf(other.name, locale).text }))}
            required
          />
          <Actions>
            <SubmitButton>{t('merge')}</SubmitButton>
            <ButtonLink href={`${list}/${room.id}/edit`}>{t('merge-keep')}</ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}
