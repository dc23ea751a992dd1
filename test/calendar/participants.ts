import { simpleParser, type ParsedMail } from 'mailparser';
import { Account } from '../../src/auth/account.entity.js';
import { emailKey } from '../../src/kernel/folded-text.js';
import { type TokenClaim, Tokens } from '../../src/kernel/tokens.js';
import { OutgoingMail } from '../../src/mail/outgoing-mail.js';
import { Registration } from '../../src/registration/registration.entity.js';
import { buildRegistrationFields } from '../support/fields.js';
import type { TestForum } from '../support/forum.js';
import type { Visitor } from '../support/visitor.js';
import { readCalendar, type ReadEvent } from './calendars.js';
import { expectRedirect } from './organizing.js';

/** A registered person with her browser and her mailbox. */
export class Delegate {
  private constructor(
    private readonly forum: TestForum,
    readonly visitor: Visitor,
    readonly address: string,
    readonly accountId: string,
    readonly registrationId: string,
  ) {}

  /** Registers on the page and opens her own area by the link of the mail. */
  static async register(forum: TestForum, fields: Record<string, string>, locale = 'en'): Promise<Delegate> {
    const form = buildRegistrationFields(fields);
    const address = form.email ?? '';
    await forum.visitor().post(`/${locale}/register`, form);
    const { account, registration } = await forum.read(async (em) => {
      const account = await em.findOneByOrFail(Account, { emailKey: emailKey(address) });
      return { account, registration: await em.findOneByOrFail(Registration, { accountId: account.id }) };
    });
    const delegate = new Delegate(forum, forum.visitor(), address, account.id, registration.id);
    const token = delegate.token({ purpose: 'own-area', subject: account.id, version: 1 });
    await expectEntered(delegate.visitor.get(`/${locale}/my/enter/${token}`));
    return delegate;
  }

  static async approved(
    forum: TestForum,
    organizer: Visitor,
    fields: Record<string, string>,
    locale = 'en',
  ): Promise<Delegate> {
    const delegate = await Delegate.register(forum, fields, locale);
    await delegate.approve(organizer);
    return delegate;
  }

  approve(organizer: Visitor): Promise<void> {
    return expectRedirect(organizer.post(`/en/organizer/registrations/${this.registrationId}/approval`));
  }

  decline(organizer: Visitor, reason: string): Promise<void> {
    return expectRedirect(
      organizer.post(`/en/organizer/registrations/${this.registrationId}/declination`, { reason }),
    );
  }

  withdraw(): Promise<void> {
    return expectRedirect(this.visitor.post('/en/my/withdrawal'));
  }

  choose(sessionId: string): Promise<void> {
    return expectRedirect(this.visitor.post('/en/my/programme', { sessionId }));
  }

  drop(sessionId: string): Promise<void> {
    return expectRedirect(this.visitor.post(`/en/my/programme/${sessionId}/removal`));
  }

  want(delivery: string): Promise<void> {
    return expectRedirect(this.visitor.post('/en/my/calendar', { delivery }));
  }

  /** The address of her feed, without host; the first one has version 1. */
  feedPath(version = 1): string {
    return `/calendar/p/${this.token({ purpose: 'personal-feed', subject: this.accountId, version })}.ics`;
  }

  /** All that was mailed to her, oldest first, read as a mail program does. */
  mails(): Promise<ReadMail[]> {
    return mailsTo(this.forum, this.address);
  }

  /** What `work` has mailed to her. */
  async mailsOf(work: () => Promise<unknown>): Promise<ReadMail[]> {
    const before = (await this.mails()).length;
    await work();
    return (await this.mails()).slice(before);
  }

  token(claim: TokenClaim): string {
    return this.forum.app.get(Tokens).derive(claim);
  }
}

export interface ReadMail {
  mail: ParsedMail;
  source: string;
  method?: string | null;
  body?: string;
  event?: ReadEvent;
}

/** All that was mailed to the address, oldest first. */
export async function mailsTo(forum: TestForum, address: string): Promise<ReadMail[]> {
  const rows = await forum.mailsTo(address);
  return Promise.all(
    rows.map(async (row) => {
      const source = await forum.app.get(OutgoingMail).source(row);
      const mail = await simpleParser(source);
      return { mail, source: source.toString(), ...(row.calendarBody ? calendarIn(row.calendarBody) : {}) };
    }),
  );
}

function calendarIn(body: string): Pick<ReadMail, 'method' | 'body' | 'event'> {
  const { method, events } = readCalendar(body);
  const [event] = events;
  return { method, body, ...(event ? { event } : {}) };
}

async function expectEntered(answering: ReturnType<Visitor['get']>): Promise<void> {
  const { status } = await answering;
  if (status !== 303) throw new Error(`Entering answered ${String(status)}`);
}
