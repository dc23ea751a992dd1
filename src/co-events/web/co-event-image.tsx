import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { type LocalizedText, wordingOf } from '../../kernel/i18n/localized-text.js';
import type { ShownImage } from '../submission/co-event-images.js';

interface ImageProps {
  locale: Locale;
  alt: LocalizedText;
  image: ShownImage | undefined;
}

/** Its place is kept free while it loads, so that the text does not jump. */
export function CoEventImage({ locale, alt, image }: ImageProps): VNode | null {
  if (!image) return null;
  const { text, locale: lang } = wordingOf(alt, locale);
  const { width, height } = image.file;
  return (
    <img
      class="co-event-image"
      src={image.href}
      alt={text}
      lang={lang === locale ? undefined : lang}
      width={width ?? undefined}
      height={height ?? undefined}
      loading="lazy"
    />
  );
}
