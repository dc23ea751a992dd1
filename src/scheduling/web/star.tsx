import type { ComponentChildren, VNode } from 'preact';
import { isMinor } from '../../../config/session-kinds.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { HiddenFields } from '../../web/components/form.js';
import { readerHoursData } from '../../web/reader-zone/reader-time.js';
import type { ProgrammeItem } from '../programme-item.js';
import { titleIn } from './item-parts.js';
import type { ProgrammeReader } from './programme-reader.js';
import { sessionPageTexts } from './session-page.texts.js';

const formId = 'stars';
const path = (locale: Locale) => `/${locale}/my/favourites`;

interface ForReaderProps {
  locale: Locale;
  reader: ProgrammeReader;
  /** For a part of the page that is fetched anew while somebody looks at it. */
  keptCurrentAs?: string;
  children: ComponentChildren;
}

/** Stands around all sessions of a page that are shown with the reader's own hours and stars. */
export const ForReader = ({ locale, reader, keptCurrentAs, children }: ForReaderProps): VNode => (
  <div id={keptCurrentAs} data-keeps-current={keptCurrentAs} {...readerHoursData(locale, reader.zone)}>
    {reader.favourites && (
      <form id={formId} action={path(locale)} method="post">
        <HiddenFields values={{ back: reader.address }} />
      </form>
    )}
    {children}
  </div>
);

export interface StarProps {
  locale: Locale;
  item: ProgrammeItem;
  /** Undefined where nobody's stars are shown. */
  reader: ProgrammeReader | undefined;
  /** With its word beside it, where it stands among other buttons. */
  labelled?: boolean;
}

/** Keeps a session in mind, or no longer. The script `stars.ts` presses it without leaving the page. */
export function Star({ locale, item, reader, labelled }: StarProps): VNode | null {
  const isPressed = reader?.favourites?.has(item.id);
  if (isPressed === undefined || !(isPressed || canBeStarred(item))) return null;
  const t = sessionPageTexts.in(locale);
  return (
    <button
      id={`star-${item.id}`}
      class={labelled ? 'star button button-secondary' : 'star star-corner'}
      type="submit"
      form={formId}
      formAction={isPressed ? `${path(locale)}/removal` : undefined}
      name="sessionId"
      value={item.id}
      aria-pressed={isPressed}
    >
      {labelled ? (
        t('favourite')
      ) : (
        <span class="visually-hidden">{t('favourite-named', { title: titleIn(locale, item).title })}</span>
      )}
    </button>
  );
}

/** What has passed its last release; see `canBeAdded`. */
const canBeStarred = ({ kind, state }: ProgrammeItem): boolean => state === 'confirmed' && !isMinor(kind);
