import { catalogue } from '../src/kernel/i18n/catalogue.js';
import type { FieldValue, RegistrationFieldId } from './registration-fields.js';
import { fr } from './registration-fields.texts.fr.js';
import { ko } from './registration-fields.texts.ko.js';
import { ru } from './registration-fields.texts.ru.js';
import { zh } from './registration-fields.texts.zh.js';

/** Choices that are worded here; categories, kinds, modes, days and languages have their words elsewhere. */
type WordedChoice = 'formOfAddress' | 'gender' | 'diet' | 'visaLetter' | 'publication';

type One<Value> = Value extends readonly (infer Item)[] ? Item : Value;
type ChoiceKey = {
  [Id in WordedChoice]: `${Id}.${One<FieldValue<Id>> & string}`;
}[WordedChoice];

type Hinted =
  | 'organizationName'
  | 'pressCard'
  | 'givenName'
  | 'familyName'
  | 'displayName'
  | 'originalScriptName'
  | 'functionTitle'
  | 'email'
  | 'phone'
  | 'days'
  | 'languages'
  | 'accessNeeds'
  | 'diet'
  | 'dietNotes'
  | 'visaLetter'
  | 'nationality'
  | 'birthDate'
  | 'passportNumber'
  | 'passportExpiresOn'
  | 'publication';

export type FieldTextKey =
  | RegistrationFieldId
  | `${RegistrationFieldId}.why`
  | `${Hinted}.hint`
  | ChoiceKey
  | `${'kind' | 'member' | 'country' | 'formOfAddress' | 'nationality'}.placeholder`
  | 'passportNumber.wrong'
  | 'consent.short';

/** What each field is called, what helps to answer it, and why it is asked. */
export const fieldTexts = catalogue<FieldTextKey>('registration-field', {
  en: {
    category: 'Group',
    'category.why':
      'It decides what else we ask, who confirms you and where you stand in the list of participants.',
    kind: 'More precisely',
    'kind.placeholder': 'Choose, if one fits',
    'kind.why': 'The list of participants and the report to the Commission are ordered by it.',
    member: 'Member or associate member of ESCAP',
    'member.placeholder': 'Choose a member',
    'member.why': 'Your delegation and its focal point are found by it.',
    organizationName: 'Organization',
    'organizationName.hint':
      'Its full name. Choose it when it is offered as you type; if it is not, write it and we add it.',
    'organizationName.why': 'It stands on your badge, and the secretariat confirms whom you represent.',
    country: 'Country of the organization’s seat',
    'country.placeholder': 'Choose a country',
    'country.why': 'To count from where participants come, and to tell organizations of one name apart.',
    pressCard: 'Press card or letter of assignment',
    'pressCard.hint': 'You may also send it later.',
    'pressCard.why': 'Media are accredited on it.',
    formOfAddress: 'Form of address',
    'formOfAddress.placeholder': 'None',
    'formOfAddress.ms': 'Ms.',
    'formOfAddress.mr': 'Mr.',
    'formOfAddress.mx': 'Mx.',
    'formOfAddress.dr': 'Dr.',
    'formOfAddress.professor': 'Prof.',
    'formOfAddress.excellency': 'H.E.',
    'formOfAddress.honourable': 'Hon.',
    'formOfAddress.why': 'Letters and the list of participants address you so.',
    givenName: 'Given names',
    'givenName.hint':
      'As in the machine-readable lines of your passport. Leave empty if your passport shows one name only.',
    'givenName.why': 'Security at the entrance compares it with your passport.',
    familyName: 'Family name',
    'familyName.hint': 'As in your passport, in Latin letters.',
    'familyName.why': 'Security at the entrance compares it with your passport.',
    displayName: 'Name on your badge and in lists',
    'displayName.hint': 'If you leave it empty: given names, then family name.',
    'displayName.why': 'So that your name is printed in the order and spelling that you use.',
    originalScriptName: 'Name in its original script',
    'originalScriptName.hint': 'For instance 김민지, 王芳 or ສົມສັກ.',
    'originalScriptName.why': 'It is printed on the badge beside the Latin letters.',
    functionTitle: 'Function',
    'functionTitle.hint': 'For instance Director, Urban Planning Division.',
    'functionTitle.why': 'It stands on your badge and helps the secretariat to confirm you.',
    gender: 'Gender',
    'gender.female': 'Woman',
    'gender.male': 'Man',
    'gender.another': 'Another',
    'gender.undisclosed': 'I prefer not to say',
    'gender.why': 'The United Nations report how balanced the forum is; only numbers are published.',
    email: 'E-mail address',
    'email.hint': 'Your own: the confirmation and the link to your area go there.',
    'email.why': 'It is the key to your registration; there is no password.',
    phone: 'Mobile telephone',
    'phone.hint': 'With the code of the country, for instance +82 10 1234 5678.',
    'phone.why': 'The protocol team calls only when something changes at short notice.',
    mode: 'How will you attend?',
    'mode.why': 'In person we plan seats, meals and badges; online we send the links.',
    days: 'On which days will you come?',
    'days.hint': 'As far as you know it today; you can change it until the forum.',
    'days.why': 'Rooms, meals and buses are planned by it.',
    languages: 'In which languages can you follow a session?',
    'languages.hint': 'All that apply.',
    'languages.why': 'Interpretation is arranged where it is needed.',
    accessNeeds: 'What do you need in order to take part?',
    'accessNeeds.hint':
      'For instance step-free access, a seat near the front, sign language, captions. Only the organizers who arrange it see this.',
    'accessNeeds.why': 'So that it is there when you come.',
    diet: 'What should the kitchen know?',
    'diet.hint': 'All that apply. Only the organizers who arrange the meals see this.',
    'diet.vegetarian': 'Vegetarian',
    'diet.vegan': 'Vegan',
    'diet.halal': 'Halal',
    'diet.kosher': 'Kosher',
    'diet.no-pork': 'No pork',
    'diet.no-beef': 'No beef',
    'diet.gluten-free': 'Gluten-free',
    'diet.other': 'An allergy or something else',
    'diet.why': 'Lunches and receptions are part of the forum.',
    dietNotes: 'Which allergy, or what else?',
    'dietNotes.hint': 'For instance peanuts, shellfish.',
    'dietNotes.why': 'The kitchen must know exactly.',
    visaLetter: 'Do you need a letter for your visa?',
    'visaLetter.hint':
      'Please look first whether you can enter the Republic of Korea without a visa or with K-ETA.',
    'visaLetter.no': 'No',
    'visaLetter.yes': 'Yes, please send me one once I am approved',
    'visaLetter.why': 'The host can support your application with a letter.',
    nationality: 'Nationality',
    'nationality.hint': 'As in your passport. Needed if you want a letter.',
    'nationality.placeholder': 'Choose a country',
    'nationality.why': 'As in the passport with which you travel; the letter names it.',
    birthDate: 'Date of birth',
    'birthDate.hint': 'Needed if you want a letter.',
    'birthDate.why': 'It tells persons of one name apart, and the visa letter names it.',
    passportNumber: 'Passport number',
    'passportNumber.hint': 'Letters and digits, without spaces.',
    'passportNumber.wrong': 'A passport number has 5 to 20 letters and digits, without spaces.',
    'passportNumber.why':
      'The consulate finds your application by it. It is asked only if you want a letter.',
    passportExpiresOn: 'Passport valid until',
    'passportExpiresOn.hint': 'It must be valid until the end of the forum.',
    'passportExpiresOn.why': 'A letter for a passport that has expired would not help you.',
    photo: 'Photo for your badge',
    'photo.why': 'With it the badge is ready when you arrive; otherwise your photo is taken at the entrance.',
    publication: 'Who may read that you take part?',
    'publication.hint':
      'Your name, function and organization in the list of participants. You can change it at any time.',
    'publication.nobody': 'Nobody but the organizers and your delegation',
    'publication.participants': 'The participants',
    'publication.public': 'Everybody, also on the web',
    'publication.why':
      'The list of participants is a document of the forum; you decide whether you stand in it.',
    consent: 'I agree that my data are used to organize the forum',
    'consent.short': 'Your consent',
    'consent.why': 'Without your consent we may not keep what you have entered.',
  },
  ko,
  fr,
  ru,
  zh,
});
