import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { SubmitButton } from '../../web/components/button.js';
import { ActionForm } from '../../web/components/form.js';
import { sessionPageTexts } from './session-page.texts.js';

interface FavouriteProps {
  locale: Locale;
  sessionId: string;
  isFavourite: boolean;
  /** The page that she is on, to which she returns. */
  backTo: 'session' | 'programme';
}

/** The star that keeps a session in mind. */
export function FavouriteButton({ locale, sessionId, isFavourite, backTo }: FavouriteProps): VNode {
  const t = sessionPageTexts.in(locale);
  const path = `/${locale}/my/favourites`;
  const action = isFavourite ? `${path}/${sessionId}/removal` : path;
  return (
    <ActionForm action={action} hidden={{ backTo, ...(isFavourite ? {} : { sessionId }) }}>
      <SubmitButton kind="secondary" small={backTo === 'programme'}>
        <span aria-hidden="true">{isFavourite ? '★\u00a0' : '☆\u00a0'}</span>
        {t(isFavourite ? 'unstar' : 'star')}
      </SubmitButton>
    </ActionForm>
  );
}
