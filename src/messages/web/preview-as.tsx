import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Filters } from '../../web/components/filters.js';
import { TextField } from '../../web/components/text-field.js';
import { messagesTexts } from '../messages.texts.js';

interface PreviewAsProps {
  locale: Locale;
  /** Of the message. */
  path: string;
  search: string | undefined;
  /** Nobody among the recipients was found by it. */
  isMissing: boolean;
}

/** Whose mail is to be shown, found among all recipients. */
export function PreviewAs({ locale, path, search, isMissing }: PreviewAsProps): VNode {
  const t = messagesTexts.in(locale);
  return (
    <Filters action={`${path}#preview`} label={t('preview-as')} submitLabel={t('show-preview')}>
      <TextField
        name="as"
        label={t('preview-as')}
        hint={t('preview-as-hint')}
        value={search ?? ''}
        inputMode="search"
        {...(isMissing ? { error: t('preview-as-nobody') } : {})}
      />
    </Filters>
  );
}
