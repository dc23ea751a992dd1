import { MessagesWorker } from '../../src/messages/messages.worker.js';
import type { Registration } from '../../src/registration/registration.entity.js';
import type { Locale } from '../../src/kernel/i18n/locale.js';
import type { TestForum } from '../support/forum.js';
import { type BuiltRegistration, buildParticipant, insertParticipants } from '../support/participants.js';
import type { Answer, Visitor } from '../support/visitor.js';

export const path = '/en/organizer/messages';

export const texts = {
  subjectEn: 'Shuttle for {reference}',
  bodyEn: 'Dear {name},\n\n- one\n- two\n\n{area}',
};

/** Registrants with rows of their own, one for each language given; by name, as they are previewed. */
export async function registrants(
  forum: TestForum,
  locales: readonly Locale[],
  overrides: Partial<Registration> = {},
): Promise<BuiltRegistration[]> {
  const all = locales.map((locale, index) =>
    buildParticipant({ locale, ...overrides, sortName: `built ${String(index).padStart(3, '0')}` }),
  );
  await forum.database.write((em) => insertParticipants(em, all));
  return all;
}

/** A saved message; the answer leads to it. */
export async function written(
  organizer: Visitor,
  fields: Record<string, string> = {},
): Promise<{ address: string; answer: Answer }> {
  const answer = await organizer.post(path, { ...texts, ...fields });
  return { address: (answer.location ?? '').replace(/\?.*$/, ''), answer };
}

/** What the page offers to send: the hidden fields of its form. */
export async function offer(organizer: Visitor, address: string): Promise<Record<string, string>> {
  const { text } = await organizer.get(address);
  const form = new RegExp(`action="${address}/sending".*?</form>`, 's').exec(text)?.[0] ?? '';
  const fields = [...form.matchAll(/name="(\w+)" value="(\d+)"/g)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
}

export const send = async (organizer: Visitor, address: string): Promise<Answer> =>
  organizer.post(`${address}/sending`, await offer(organizer, address));

/** Writes all mails of what is being sent. */
export const writeMails = (forum: TestForum): Promise<void> => forum.app.get(MessagesWorker).sendAll();
