import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { controlAttributes, FieldFrame, type FieldProps } from '../../web/components/field.js';
import { companionNames } from '../file-companions.js';
import { traitsOf } from '../file-kinds.js';
import { filesTexts } from '../files.texts.js';
import type { StoredFile } from '../stored-file.entity.js';
import { megabytes, type UploadRule } from '../upload-rule.js';

/** A file that is there already, as its form shows it. */
export interface ShownFile {
  file: StoredFile;
  /** Where the person of this page may see it: `fileHref` or `keyedFileHref`. */
  href: string;
  /** `FileKeys.seal`: sent along, so that an upload survives errors elsewhere in the form. Needless once it has an owner. */
  seal?: string | undefined;
}

export interface FileFieldProps extends Omit<FieldProps, 'value'> {
  locale: Locale;
  rule: UploadRule;
  shown?: ShownFile | undefined;
}

/** A file, and what was uploaded before: kept, replaced or removed. Its form needs `upload`. */
export function FileField(props: FileFieldProps): VNode {
  const { locale, rule, shown } = props;
  const takes = filesTexts.in(locale)('takes', {
    kinds: rule.kinds.map((kind) => traitsOf[kind].label).join(', '),
    megabytes: megabytes(rule.maxBytes),
  });
  const hint = props.hint ? [props.hint, ' ', takes] : takes;
  return (
    <FieldFrame field={{ ...props, hint }}>
      {shown && <Uploaded locale={locale} name={props.name} shown={shown} required={props.required} />}
      <input
        {...controlAttributes({ ...props, hint, required: props.required && !shown })}
        class="input input-file"
        type="file"
        {...sizeLimit(locale, rule)}
        accept={rule.kinds
          .flatMap((kind) => [traitsOf[kind].mediaType, `.${traitsOf[kind].extension}`])
          .join(',')}
        aria-label={shown ? `${props.label}: ${filesTexts.in(locale)('replace')}` : undefined}
      />
    </FieldFrame>
  );
}

/** For `assets/scripts/file-size.ts`. */
export const sizeLimit = (locale: Locale, { maxBytes }: UploadRule) => ({
  'data-max-bytes': maxBytes,
  'data-too-large': filesTexts.in(locale)('too-large', { megabytes: megabytes(maxBytes) }),
});

interface UploadedProps {
  locale: Locale;
  name: string;
  shown: ShownFile;
  required?: boolean | undefined;
  children?: ComponentChildren;
}

/** What is there, with a way to take it away where it is not required. */
export function Uploaded({ locale, name, shown, required, children }: UploadedProps): VNode {
  const t = filesTexts.in(locale);
  const { file, href, seal } = shown;
  const names = companionNames(name);
  const removeId = `field-${names.remove}`;
  const size = new Intl.NumberFormat(locale).format(Math.ceil(file.size / 1000));
  return (
    <div class="uploaded">
      {children}
      <div class="uploaded-text">
        <p>
          {t('uploaded')} <a href={href}>{file.name}</a>, {t('size', { size })}. {t('will-keep')}
        </p>
        {seal && <input type="hidden" name={names.kept} value={seal} />}
        {!required && (
          <div class="choice">
            <input id={removeId} type="checkbox" name={names.remove} value="yes" />
            <label for={removeId}>{t('remove')}</label>
          </div>
        )}
      </div>
    </div>
  );
}
