import type { FieldValue, RegistrationFieldId } from '../../../config/registration-fields.js';

/** What was answered, by field; an absent one was not asked or left empty. Files are not among them: they belong to the row. */
export type RegistrationValues = {
  readonly [Id in RegistrationFieldId]?: FieldValue<Id> | undefined;
};

type Answered<Id extends RegistrationFieldId> = { readonly [Key in Id]: FieldValue<Key> };

/** What a person may correct herself. The e-mail address is her key to the registration and stays. */
export type CorrectionForm = RegistrationValues &
  Answered<'category' | 'mode' | 'familyName' | 'functionTitle'>;

export type RegisterForm = CorrectionForm & Answered<'email' | 'consent'>;

const answersOfEach = ['category', 'mode', 'familyName', 'functionTitle'] as const;

/** The reader has judged the single answers; this says to the compiler that those of every form are among them. */
export const isCorrectionForm = (values: RegistrationValues): values is CorrectionForm =>
  answersOfEach.every((id) => values[id] !== undefined);

export const isRegisterForm = (values: RegistrationValues): values is RegisterForm =>
  isCorrectionForm(values) && values.email !== undefined && values.consent !== undefined;
