/** What a private-sector delegate types into the registration form; give what a test is about. */
export const buildRegistrationFields = (overrides: Record<string, string> = {}): Record<string, string> => ({
  category: 'private_sector',
  organizationName: 'Harbour Cranes Ltd',
  country: 'SG',
  givenName: 'Mei',
  familyName: 'Tan',
  functionTitle: 'Director',
  email: 'mei.tan@delegate.example',
  mode: 'in-person',
  consent: 'yes',
  ...overrides,
});

/** A delegate designated by a member of ESCAP. */
export const buildMemberFields = (overrides: Record<string, string> = {}): Record<string, string> => {
  const { organizationName: _, country: __, ...common } = buildRegistrationFields();
  return { ...common, category: 'member', member: 'fj', email: 'sela.vakaloloma@gov.example', ...overrides };
};

/** The controls of a page that holds the whole form of an organization, where nothing is answered. */
export const unanswered: Readonly<Record<string, string>> = {
  formOfAddress: '',
  phone: '',
  dietNotes: '',
  nationality: '',
  birthDate: '',
  passportNumber: '',
  passportExpiresOn: '',
  photo: '',
  'photo-crop': '',
};
