import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { webTexts } from '../web.texts.js';
import { controlAttributes, FieldFrame, type FieldProps } from './field.js';

type CopyFieldProps = Pick<FieldProps, 'name' | 'label' | 'hint' | 'id'> & { locale: Locale; value: string };

/** An address to take elsewhere. Without script the button stays hidden and the text can still be selected. */
export function CopyField(props: CopyFieldProps): VNode {
  const t = webTexts.in(props.locale);
  const attributes = controlAttributes(props);
  return (
    <FieldFrame field={props}>
      <div class="copy-field">
        <input {...attributes} class="input input-code" type="text" value={props.value} readOnly />
        <button
          class="button button-secondary"
          type="button"
          data-copy={attributes.id}
          data-copied={t('copied')}
          hidden
        >
          {t('copy')}
        </button>
        <span class="visually-hidden" role="status" />
      </div>
    </FieldFrame>
  );
}
