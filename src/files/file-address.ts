import type { Locale } from '../kernel/i18n/locale.js';
import type { PortraitSize } from './crop.rules.js';
import type { StoredFile } from './stored-file.entity.js';

type Named = Pick<StoredFile, 'id' | 'name'>;

/** For whoever is signed in and may see it. */
export const fileHref = (locale: Locale, { id, name }: Named, size?: PortraitSize): string =>
  `/${locale}/files/${id}/${encodeURIComponent(name)}${sizeQuery(size)}`;

/** With the file's secret, for a form that somebody fills in without being signed in. */
export const keyedFileHref = (
  locale: Locale,
  { id, name }: Named,
  key: string,
  size?: PortraitSize,
): string => `/${locale}/files/${id}/by-key/${key}/${encodeURIComponent(name)}${sizeQuery(size)}`;

const sizeQuery = (size: PortraitSize | undefined): string => (size ? `?size=${size}` : '');
