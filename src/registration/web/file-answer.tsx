import type { VNode } from 'preact';
import { BadgePhoto } from '../../files/components/badge-photo.js';
import type { ShownFile } from '../../files/components/file-field.js';
import type { Locale } from '../../kernel/i18n/locale.js';

interface FileAnswerProps {
  locale: Locale;
  field: string;
  shown: ShownFile;
}

/** What was uploaded, as it will be used: the photo as it was cut, or the way to the document. */
export const FileAnswer = ({ locale, field, shown }: FileAnswerProps): VNode =>
  field === 'photo' ? (
    <BadgePhoto locale={locale} shown={shown} />
  ) : (
    <a href={shown.href}>{shown.file.name}</a>
  );
