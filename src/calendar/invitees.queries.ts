import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { AttendanceMode } from '../../config/session-kinds.js';
import { Account } from '../auth/account.entity.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { Registration } from '../registration/registration.entity.js';
import type { RegistrationState } from '../registration/registration.states.js';
import { CalendarPreference } from './calendar-preference.entity.js';
import { defaultDelivery, type Delivery } from './delivery.rules.js';

/** A registered person as the calendar sees her. */
export interface Invitee {
  accountId: string;
  /** Of the links in her mails. */
  linkVersion: number;
  name: string;
  /** As registered: replies name it. */
  address: string;
  locale: Locale;
  registrationId: string;
  reference: string;
  state: RegistrationState;
  mode: AttendanceMode;
  delivery: Delivery;
  /** In which she reads the time too, if she has said so. */
  zone: string | null;
  wantsChangeMails: boolean;
}

@Injectable()
export class InviteesQueries {
  /** Those of the accounts that are registered, in whatever state, with three queries however many there are. */
  async among(em: EntityManager, accountIds: readonly string[]): Promise<Invitee[]> {
    if (accountIds.length === 0) return [];
    const accountId = In([...accountIds]);
    const accounts = new Map((await em.findBy(Account, { id: accountId })).map((row) => [row.id, row]));
    const preferences = await em.findBy(CalendarPreference, { accountId });
    const preferred = new Map(preferences.map((row) => [row.accountId, row]));
    const registrations = await em.find(Registration, { where: { accountId }, order: { reference: 'ASC' } });
    return registrations.flatMap((registration) => {
      const account = accounts.get(registration.accountId);
      return account ? [inviteeOf(registration, account, preferred.get(account.id))] : [];
    });
  }

  async byAccount(em: EntityManager, accountId: string): Promise<Invitee | undefined> {
    const [registration, account, preference] = await Promise.all([
      em.findOneBy(Registration, { accountId }),
      em.findOneBy(Account, { id: accountId }),
      em.findOneBy(CalendarPreference, { accountId }),
    ]);
    return registration && account ? inviteeOf(registration, account, preference ?? {}) : undefined;
  }
}

function inviteeOf(
  registration: Registration,
  account: Account,
  { delivery = defaultDelivery, zone = null, changeMails = true }: Partial<CalendarPreference> = {},
): Invitee {
  const { id: registrationId, reference, state, mode, locale } = registration;
  const { id: accountId, linkVersion, name, email: address } = account;
  const person = { accountId, linkVersion, name, address, locale };
  const wishes = { delivery, zone, wantsChangeMails: changeMails };
  return { ...person, ...wishes, registrationId, reference, state, mode };
}
