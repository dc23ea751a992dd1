import type { VNode } from 'preact';
import { traitsOf } from '../../files/file-kinds.js';
import { keyedFileHref } from '../../files/file-address.js';
import type { StoredFile } from '../../files/stored-file.entity.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { Notice } from '../../web/components/notice.js';
import { Prose, Section } from '../../web/components/section.js';
import type { ProgrammeItem } from '../programme-item.js';
import { titleIn } from './item-parts.js';
import { LanguageBadge } from './session-details.js';
import { sessionPageTexts } from './session-page.texts.js';

/** A document as this visitor may open it. */
export interface ShownDocument {
  title: string;
  file: StoredFile;
  /** Of the file's address. */
  key: string;
}

/** What may be told of a session to this visitor, and is no part of the programme. */
export interface SessionExtras {
  /** Empty for whoever may not join. */
  links: { label: string | null; url: string }[];
  documents: ShownDocument[];
  /** What she has chosen at the same time, before she adds this one too. */
  clashes: Pick<ProgrammeItem, 'id' | 'title'>[];
}

interface ItemProps {
  locale: Locale;
  item: ProgrammeItem;
}

export function SessionAgenda({ locale, item }: ItemProps): VNode | null {
  if (item.agenda.length === 0) return null;
  const t = sessionPageTexts.in(locale);
  return (
    <Section title={t('agenda')}>
      <ol class="session-agenda">
        {item.agenda.map(({ title, minutes, speakers }) => {
          const wording = wordingOf(title, locale);
          return (
            <li>
              <span lang={wording.locale === locale ? undefined : wording.locale}>{wording.text}</span>{' '}
              <LanguageBadge wording={wording} locale={locale} />
              {minutes !== null && <span class="soft"> {t('minutes', { minutes })}</span>}
              {speakers.length > 0 && (
                <p>
                  {speakers.map((speaker, index) => (
                    <>
                      {index > 0 && ', '}
                      <a href={`/${locale}/speakers/${speaker.id}`}>{speaker.name}</a>
                    </>
                  ))}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

/** The links for whoever may join; for others only that there are some. */
export function Joining({ locale, item, links }: ItemProps & Pick<SessionExtras, 'links'>): VNode | null {
  if (item.mode === 'in-person' || item.state === 'cancelled') return null;
  const t = sessionPageTexts.in(locale);
  return (
    <Section title={t('joining')}>
      {links.length === 0 ? (
        <p>{t('joining-later')}</p>
      ) : (
        <Prose>
          <p>{t('joining-text')}</p>
          <ul>
            {links.map(({ label, url }) => (
              <li>
                <a href={url} rel="noopener noreferrer nofollow">
                  {label ?? t('joining-link')}
                </a>
              </li>
            ))}
          </ul>
        </Prose>
      )}
    </Section>
  );
}

interface DocumentsProps extends Pick<SessionExtras, 'documents'> {
  locale: Locale;
}

export function Documents({ locale, documents }: DocumentsProps): VNode | null {
  if (documents.length === 0) return null;
  const t = sessionPageTexts.in(locale);
  const sizeOf = ({ size }: StoredFile) => new Intl.NumberFormat(locale).format(Math.ceil(size / 1000));
  return (
    <Section title={t('documents')}>
      <Prose>
        <ul>
          {documents.map(({ title, file, key }) => (
            <li>
              <a href={keyedFileHref(locale, file, key)}>{title}</a>{' '}
              <span class="soft">
                {t('document-kind', { kind: traitsOf[file.kind].label, size: sizeOf(file) })}
              </span>
            </li>
          ))}
        </ul>
      </Prose>
    </Section>
  );
}

/** Told before she adds it, so that she decides with open eyes. */
export function ClashNotice({ locale, clashes }: Pick<SessionExtras, 'clashes'> & { locale: Locale }): VNode {
  const t = sessionPageTexts.in(locale);
  return (
    <Notice tone="warning" title={t('clash-title')}>
      <ul>
        {clashes.map((other) => {
          const { title, titleLang } = titleIn(locale, other);
          return (
            <li>
              <a href={`/${locale}/sessions/${other.id}`} lang={titleLang}>
                {title}
              </a>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
