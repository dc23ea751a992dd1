import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { Account } from '../../auth/account.entity.js';
import { AddressChange } from '../../auth/address-change.entity.js';
import { AuthSession } from '../../auth/auth-session.entity.js';
import { SignInLink } from '../../auth/sign-in-link.entity.js';
import { Counter } from '../../kernel/database/counter.entity.js';
import { IdempotentRequest } from '../../kernel/http/idempotency.js';
import { all, another, column, declare, impersonal, notPersonal, ofAccount } from '../declaration.js';
import { isOwnSpeaker } from './own-speaker.js';

/** Who signs in, and who did what. */
export const access = [
  declare(Counter, { columns: impersonal('name', 'value') }),
  declare(IdempotentRequest, {
    columns: { ...impersonal('keyHash', 'createdAt'), ...all('request', 'contentHash', 'answer') },
    rows: [{ datum: 'request' }],
    starts: { request: column('created_at') },
  }),
  declare(Account, {
    columns: {
      ...all('account', 'id', 'email', 'emailKey', 'name', 'locale', 'role', 'createdAt'),
      linkVersion: notPersonal,
    },
    rows: [{ datum: 'account' }],
    inUse: (row) => `${row}.role <> 'participant'`,
    whose: ofAccount('id'),
  }),
  declare(SignInLink, {
    columns: {
      ...impersonal('id', 'worksOnce', 'tokenHash'),
      ...all('signInLink', 'accountId', 'scope', 'expiresAt', 'usedAt', 'createdAt'),
    },
    rows: [{ datum: 'signInLink' }],
    starts: { expiry: column('expires_at') },
    whose: ofAccount(),
  }),
  declare(AuthSession, {
    columns: { tokenHash: notPersonal, ...all('session', 'accountId', 'scope', 'expiresAt', 'createdAt') },
    rows: [{ datum: 'session' }],
    starts: { expiry: column('expires_at') },
    whose: ofAccount(),
  }),
  declare(AddressChange, {
    columns: { id: notPersonal, ...all('signInLink', 'accountId', 'toAddress', 'expiresAt', 'usedAt') },
    rows: [{ datum: 'signInLink' }],
    starts: { expiry: column('expires_at') },
    whose: ofAccount(),
  }),
  declare(AuditEntry, {
    columns: {
      ...impersonal('id', 'recordedAt'),
      ...all('audit', 'at', 'action', 'about', 'details'),
      ...all(another('audit'), 'accountId', 'actorName'),
    },
    rows: [{ datum: 'audit' }],
    // What she did herself, what was done to her profile, and who looked at what is sensitive about her.
    whose: (row) =>
      `(${row}.account_id = :account OR ${row}.about IN
        (SELECT 'registration:' || own.id FROM registration own WHERE own.account_id = :account) OR ${row}.about IN
        (SELECT 'speaker:' || mine.id FROM speaker mine WHERE ${isOwnSpeaker('mine')}))`,
    onErasure: 'blank',
    blanks: { actorName: '', details: {} },
  }),
];
