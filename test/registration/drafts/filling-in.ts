import { hashToken } from '../../../src/kernel/tokens.js';
import { RegistrationDraft } from '../../../src/registration/drafts/registration-draft.entity.js';
import { FormPage } from '../../support/form-page.js';
import type { TestForum } from '../../support/forum.js';
import type { Visitor } from '../../support/visitor.js';

type Answers = Record<string, string | string[]>;

/** What a private-sector delegate answers, step by step. */
export const answers = {
  designation: { organizationName: 'Harbour Cranes Ltd', country: 'SG' },
  person: { givenName: 'Mei', familyName: 'Tan', functionTitle: 'Director', email: 'mei@delegate.example' },
  participation: { mode: 'in-person' },
  travel: {},
  appearance: {},
} as const;

export async function begin(visitor: Visitor, category = 'private_sector', locale = 'en'): Promise<void> {
  const { status } = await visitor.post(`/${locale}/register/draft`, { category });
  if (status !== 303) throw new Error(`Beginning answered ${String(status)}`);
}

/** Sends a step as a browser does that opened its page and changed these fields. */
export async function fillIn(visitor: Visitor, step: string, changes: Answers, go = 'next', locale = 'en') {
  const address = `/${locale}/register/draft/${step}`;
  const { fields } = new FormPage((await visitor.get(address)).text);
  return visitor.post(address, { ...fields, ...changes, go });
}

/** Goes through all steps up to the review. */
export async function fillInAll(visitor: Visitor, person: Answers, locale = 'en'): Promise<void> {
  await begin(visitor, 'private_sector', locale);
  for (const [step, given] of Object.entries(answers)) {
    const changes = step === 'person' ? { ...given, ...person } : given;
    const { status } = await fillIn(visitor, step, changes, 'next', locale);
    if (status !== 303) throw new Error(`${step} answered ${String(status)}`);
  }
}

/** The draft of that browser, by the hash of the token in its cookie. */
export function draftOf(forum: TestForum, visitor: Visitor): Promise<RegistrationDraft | null> {
  const [tokenHash = ''] = visitor.cookieValues.map(hashToken);
  return forum.read((em) => em.findOneBy(RegistrationDraft, { tokenHash }));
}
