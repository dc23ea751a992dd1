import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { fieldId } from '../../web/components/field.js';
import { TextField, type TextFieldProps } from '../../web/components/text-field.js';

interface OrganizationFieldProps extends TextFieldProps {
  locale: Locale;
  /** Some of the known ones; a script fetches others as one types. */
  known: readonly string[];
}

/** An organization by its name, offered while it is typed; one that is not known may be typed as well. */
export function OrganizationField({ locale, known, ...field }: OrganizationFieldProps): VNode {
  const listId = `${fieldId(field.name)}-known`;
  return (
    <>
      <TextField {...field} autocomplete="organization" list={listId} />
      <datalist id={listId} data-lookup={`/${locale}/register/organizations`}>
        {known.map((name) => (
          <option value={name} />
        ))}
      </datalist>
    </>
  );
}
