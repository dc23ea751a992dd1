import { type RegistrationFieldId, registrationFieldIds } from '../../../config/registration-fields.js';
import { givenOnce } from '../form/read-registration.js';
import { isFileField } from '../registration-files.js';
import { differingFields, type Values } from './merge.rules.js';

/** Whom she represents is one answer in several fields: half of one and half of the other would be nobody. */
const designation: readonly RegistrationFieldId[] = [
  'category',
  'kind',
  'member',
  'organizationName',
  'country',
];

/** What an organizer chooses from one of two registrations: a field, or fields that belong together. */
export interface MergeUnit {
  id: RegistrationFieldId;
  fields: readonly RegistrationFieldId[];
}

/** In the order of the forms. Files are not chosen: all of them stay. */
export const mergeUnits: readonly MergeUnit[] = registrationFieldIds
  .filter((id) => !givenOnce.has(id) && !isFileField(id))
  .filter((id) => id === 'category' || !designation.includes(id))
  .map((id) => ({ id, fields: id === 'category' ? designation : [id] }));

export const differingUnits = (a: Values, b: Values): MergeUnit[] =>
  mergeUnits.filter(({ fields }) => differingFields(a, b, fields).length > 0);

/** An answer that only the other has is taken over unless somebody says otherwise. */
export const proposedUnits = (kept: Values, merged: Values): string[] =>
  differingUnits(kept, merged)
    .filter(({ fields }) => fields.every((field) => kept[field] === undefined))
    .map(({ id }) => id);

export const fieldsOf = (units: readonly string[]): RegistrationFieldId[] =>
  mergeUnits.filter(({ id }) => units.includes(id)).flatMap(({ fields }) => fields);
