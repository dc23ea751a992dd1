import type { VNode } from 'preact';
import { languageNameIn, type Locale, locales } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import type { AgendaEntry } from '../../../sessions/agendas.service.js';
import type { Session } from '../../../sessions/session.entity.js';
import { Actions, ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { CheckboxGroup } from '../../../web/components/choice-fields.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { ActionForm, Form } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { Section } from '../../../web/components/section.js';
import { TextField } from '../../../web/components/text-field.js';
import { formFields, type FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { webTexts } from '../../../web/web.texts.js';
import type { PanelMember } from './desk.queries.js';
import { fieldIn } from '../../../kernel/http/localized-fields.js';
import { EntryActions, partPage } from './part-page.js';
import { partsTexts } from './parts.texts.js';

export interface AgendaProps {
  locale: Locale;
  session: Session;
  items: AgendaEntry[];
  panel: PanelMember[];
  /** Of the slot; null: not known. */
  minutes: number | null;
  state: FormState;
  /** Being edited; otherwise the form adds one. */
  editing?: AgendaEntry | undefined;
  notice?: unknown;
}

export function agendaPage(props: AgendaProps): Page {
  const { locale, session, items, state, notice } = props;
  const t = partsTexts.in(locale);
  const done = (['saved', 'removed'] as const).find((each) => each === notice);
  return partPage({
    ...{ locale, session, state, part: 'agenda', title: t('agenda-title'), lead: t('agenda-lead') },
    done: done && t(`notice.${done}`),
    labels: {
      ...Object.fromEntries(
        locales.map((language) => [fieldIn('title', language), titleLabel(language, locale)]),
      ),
      minutes: t('minutes'),
      speakerIds: t('item-speakers'),
    },
    children: (
      <>
        {items.length === 0 ? (
          <EmptyState title={t('agenda-empty')}>{t('agenda-empty-text')}</EmptyState>
        ) : (
          <Items {...props} />
        )}
        <ItemForm {...props} />
      </>
    ),
  });
}

function Items(props: AgendaProps): VNode {
  const { locale, items, minutes } = props;
  const t = partsTexts.in(locale);
  const total = items.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  return (
    <Section title={t('agenda-title')}>
      <p>{t('agenda-total', { count: total, length: minutes ?? 0 })}</p>
      {minutes !== null && total > minutes && <Notice tone="warning" title={t('agenda-over')} />}
      <ol class="desk-list">
        {items.map((item, index) => (
          <Item {...props} item={item} isFirst={index === 0} isLast={index === items.length - 1} />
        ))}
      </ol>
    </Section>
  );
}

type ItemProps = AgendaProps & { item: AgendaEntry; isFirst: boolean; isLast: boolean };

function Item({ locale, session, panel, item, isFirst, isLast }: ItemProps): VNode {
  const t = partsTexts.in(locale);
  const { text: title, locale: language } = wordingOf(item.title, locale);
  const names = item.speakerIds.flatMap((id) => panel.find((member) => member.id === id)?.name ?? []);
  const path = `/${locale}/organizer/sessions/${session.id}/agenda/${item.id}`;
  const facts = [item.minutes && t('minutes-of', { minutes: item.minutes }), names.join(', ')].filter(
    Boolean,
  );
  return (
    <li>
      <p>
        <strong lang={language === locale ? undefined : language}>{title}</strong>
        {facts.length > 0 && <span class="soft"> {facts.join(' · ')}</span>}
      </p>
      <Actions>
        {!isFirst && <MoveButton path={path} direction="up" label={t('up')} about={t('up-of', { title })} />}
        {!isLast && (
          <MoveButton path={path} direction="down" label={t('down')} about={t('down-of', { title })} />
        )}
        <EntryActions locale={locale} path={path} title={title} />
      </Actions>
    </li>
  );
}

const titleLabel = (language: Locale, locale: Locale): string =>
  partsTexts.in(locale)('item-title', { language: languageNameIn(language, locale) });

interface MoveProps {
  path: string;
  direction: 'up' | 'down';
  label: string;
  /** What is moved, for whoever does not see where the button stands. */
  about: string;
}

export const MoveButton = ({ path, direction, label, about }: MoveProps): VNode => (
  <ActionForm action={`${path}/move`} hidden={{ direction }}>
    <SubmitButton kind="secondary" small>
      {label} <span class="visually-hidden">{about}</span>
    </SubmitButton>
  </ActionForm>
);

function ItemForm({ locale, session, panel, state, editing }: AgendaProps): VNode {
  const t = partsTexts.in(locale);
  const fields = formFields(locale, state);
  const optionalLabel = webTexts.in(locale)('optional');
  const path = `/${locale}/organizer/sessions/${session.id}/agenda`;
  return (
    <Section title={t(editing ? 'agenda-edit' : 'agenda-add')}>
      <Form action={editing ? `${path}/${editing.id}/edit` : path}>
        {locales.map((language) => (
          <TextField
            {...fields.of(fieldIn('title', language))}
            label={titleLabel(language, locale)}
            lang={language}
            maxLength={300}
            required={language === 'en'}
            optionalLabel={optionalLabel}
          />
        ))}
        <TextField
          {...fields.of('minutes')}
          label={t('minutes')}
          inputMode="numeric"
          width="short"
          optionalLabel={optionalLabel}
        />
        {panel.length > 0 && (
          <CheckboxGroup
            {...fields.listOf('speakerIds')}
            label={t('item-speakers')}
            hint={t('item-speakers-hint')}
            choices={panel.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
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
