import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { portraitSizes } from '../crop.rules.js';
import { filesTexts } from '../files.texts.js';
import type { ShownFile } from './file-field.js';

interface BadgePhotoProps {
  locale: Locale;
  shown: ShownFile;
  alt?: string | undefined;
}

/** The photo as it was cut. */
export const BadgePhoto = ({ locale, shown: { href }, alt }: BadgePhotoProps): VNode => (
  <img
    class="photo-preview"
    src={`${href}${href.includes('?') ? '&' : '?'}size=thumb`}
    alt={alt ?? filesTexts.in(locale)('photo-alt')}
    {...portraitSizes.thumb}
  />
);
