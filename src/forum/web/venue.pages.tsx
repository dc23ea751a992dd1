import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { TextField } from '../../web/components/text-field.js';
import { formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { webTexts } from '../../web/web.texts.js';
import { forumTexts } from '../forum.texts.js';
import type { Venue } from '../venue.entity.js';
import { venuesPath } from './venues.pages.js';

interface Props {
  locale: Locale;
  venue: Venue;
  state: FormState;
}

/** Its names; the zone stays, because the hours of what is planned there are meant in it. */
export function venuePage({ locale, venue, state }: Props): Page {
  const t = forumTexts.in(locale);
  const fields = formFields(locale, state);
  const list = venuesPath(locale);
  const title = wordingOf(venue.name, locale).text;
  const labels = { nameEn: t('name-en'), nameKo: t('name-ko') };
  return page({
    title,
    section: 'organizer',
    status: Object.keys(state.errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHeader
          breadcrumbs={<Breadcrumbs locale={locale} items={[{ label: t('venues-title'), href: list }]} />}
          title={title}
          lead={t('venue-zone', { zone: venue.zone })}
        />
        <ErrorSummary locale={locale} errors={fields.summary(labels)} />
        <Form action={`${list}/${venue.id}/edit`}>
          <TextField {...fields.of('nameEn')} label={labels.nameEn} hint={t('venue-rename-hint')} required />
          <TextField
            {...fields.of('nameKo')}
            label={labels.nameKo}
            optionalLabel={webTexts.in(locale)('optional')}
          />
          <Actions>
            <SubmitButton>{t('save')}</SubmitButton>
            <ButtonLink href={list}>{t('venues-back')}</ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}
