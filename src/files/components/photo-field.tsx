import type { VNode } from 'preact';
import { controlAttributes, FieldFrame } from '../../web/components/field.js';
import { smallestPortrait } from '../crop.rules.js';
import { companionNames } from '../file-companions.js';
import { traitsOf } from '../file-kinds.js';
import { filesTexts } from '../files.texts.js';
import { megabytes } from '../upload-rule.js';
import { BadgePhoto } from './badge-photo.js';
import { type FileFieldProps, sizeLimit, Uploaded } from './file-field.js';

interface PhotoFieldProps extends FileFieldProps {
  /** What is asked of a photo that is not for a badge. */
  rules?: string;
  alt?: string;
}

/**
 * The photo for the badge. The server cuts the middle of it; a script lets the person choose, and tells the server by a hidden
 * field. `assets/scripts/photo-crop.ts` finds its parts by their data attributes.
 */
export function PhotoField(props: PhotoFieldProps): VNode {
  const { locale, name, rule, shown } = props;
  const t = filesTexts.in(locale);
  const kinds = rule.kinds.map((kind) => traitsOf[kind].label).join(', ');
  const hint = (
    <>
      {props.hint} {props.rules ?? t('photo-rules', { ...smallestPortrait })} {t('photo-crop')}{' '}
      {t('takes', { kinds, megabytes: megabytes(rule.maxBytes) })}
    </>
  );
  return (
    <FieldFrame field={{ ...props, hint }}>
      {shown && (
        <Uploaded locale={locale} name={name} shown={shown} required={props.required}>
          <BadgePhoto locale={locale} shown={shown} alt={props.alt} />
        </Uploaded>
      )}
      <div
        data-photo-crop
        data-source={shown?.href}
        data-crop={shown?.file.crop ?? undefined}
        data-label={t('frame-label')}
        data-hint={t('frame-hint')}
        data-larger={t('larger')}
        data-smaller={t('smaller')}
      >
        <input
          {...controlAttributes({ ...props, hint, required: props.required && !shown })}
          class="input input-file"
          type="file"
          {...sizeLimit(locale, rule)}
          accept={rule.kinds.map((kind) => traitsOf[kind].mediaType).join(',')}
          aria-label={shown ? `${props.label}: ${t('replace')}` : undefined}
        />
        <input type="hidden" name={companionNames(name).crop} value="" />
      </div>
    </FieldFrame>
  );
}
