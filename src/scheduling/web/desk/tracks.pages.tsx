import type { VNode } from 'preact';
import type { Conflict } from '../../../kernel/errors.js';
import { textOfCode } from '../../../kernel/i18n/catalogue.js';
import { languageNameIn, type Locale, locales } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import type { Track } from '../../../sessions/track.entity.js';
import { Actions, ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { ActionForm, Form } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Section } from '../../../web/components/section.js';
import { TextField } from '../../../web/components/text-field.js';
import { formFields, type FormState } from '../../../web/form-errors.js';
import { type Page, page } from '../../../web/page.js';
import { webTexts } from '../../../web/web.texts.js';
import { ItemTrack } from '../item-parts.js';
import { MoveButton } from './agenda.pages.js';
import type { TrackWithUse } from './desk.queries.js';
import { deskTexts } from './desk.texts.js';
import { fieldIn } from '../../../kernel/http/localized-fields.js';
import { partsTexts } from './parts.texts.js';

export interface TracksProps {
  locale: Locale;
  tracks: TrackWithUse[];
  state: FormState;
  /** Being renamed; otherwise the form adds one. */
  editing?: Track | undefined;
  refusal?: Conflict;
  notice?: unknown;
}

const notices = ['track-added', 'track-saved', 'track-moved', 'track-removed'] as const;

export function tracksPage(props: TracksProps): Page {
  const { locale, tracks, state, refusal, notice } = props;
  const t = partsTexts.in(locale);
  const fields = formFields(locale, state);
  const done = notices.find((each) => each === notice);
  return page({
    title: t('tracks-title'),
    section: 'organizer',
    status: refusal ? 409 : Object.keys(state.errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHeader title={t('tracks-title')} lead={t('tracks-lead')} />
        {done && <Notice tone="success" title={t(`notice.${done}`)} live />}
        {refusal && (
          <Notice tone="danger" title={deskTexts.in(locale)('refused-title')} live>
            <p>{textOfCode(locale, refusal.code, refusal.values)}</p>
          </Notice>
        )}
        <ErrorSummary locale={locale} errors={fields.summary()} />
        <ol class="desk-list">
          {tracks.map((each, index) => (
            <TrackEntry
              locale={locale}
              entry={each}
              isFirst={index === 0}
              isLast={index === tracks.length - 1}
            />
          ))}
        </ol>
        <TrackForm {...props} />
      </>
    ),
  });
}

interface EntryProps {
  locale: Locale;
  entry: TrackWithUse;
  isFirst: boolean;
  isLast: boolean;
}

function TrackEntry({ locale, entry, isFirst, isLast }: EntryProps): VNode {
  const t = partsTexts.in(locale);
  const { track, sessions } = entry;
  const title = wordingOf(track.name, locale).text;
  const path = `/${locale}/organizer/tracks/${track.id}`;
  return (
    <li>
      <p>
        <ItemTrack track={track} locale={locale} />
      </p>
      <p class="soft">
        {t('track-id', { id: track.id })} ·{' '}
        <a href={`/${locale}/organizer/sessions?track=${track.id}`}>
          {t('track-sessions', { count: sessions })}
        </a>
      </p>
      <Actions>
        {!isFirst && <MoveButton path={path} direction="up" label={t('up')} about={t('up-of', { title })} />}
        {!isLast && (
          <MoveButton path={path} direction="down" label={t('down')} about={t('down-of', { title })} />
        )}
        <ButtonLink small href={`${path}/edit`}>
          {t('edit')} <span class="visually-hidden">{t('edit-of', { title })}</span>
        </ButtonLink>
        {sessions === 0 && (
          <ActionForm action={`${path}/removal`}>
            <SubmitButton kind="quiet" small>
              {t('remove')} <span class="visually-hidden">{t('remove-of', { title })}</span>
            </SubmitButton>
          </ActionForm>
        )}
      </Actions>
    </li>
  );
}

function TrackForm({ locale, state, editing }: TracksProps): VNode {
  const t = partsTexts.in(locale);
  const fields = formFields(locale, state);
  const path = `/${locale}/organizer/tracks`;
  return (
    <Section title={t(editing ? 'track-rename' : 'track-add')}>
      <Form action={editing ? `${path}/${editing.id}/edit` : path}>
        {locales.map((language) => (
          <TextField
            {...fields.of(fieldIn('name', language))}
            label={t('track-name', { language: languageNameIn(language, locale) })}
            lang={language}
            maxLength={120}
            required={language === 'en'}
            optionalLabel={webTexts.in(locale)('optional')}
          />
        ))}
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
