import 'reflect-metadata';
import { base } from '../../jest.config.js';
import { isRoot, missingPackages } from './lab/servers.mjs';

const missing = missingPackages();
const reason = !isRoot()
  ? 'Postfix and Dovecot can only be started by root.'
  : missing.length > 0
    ? `Not installed: ${missing.join(', ')}. On Debian: apt-get install ${missing.join(' ')}`
    : '';
if (reason) console.warn(`The conversation by mail is not tested. ${reason}`);

/** The forum against real mail servers. */
export default {
  ...base,
  rootDir: '../..',
  displayName: 'mail',
  testMatch: reason ? [] : ['<rootDir>/test/mail/**/*.mail-spec.ts'],
  passWithNoTests: true,
  testTimeout: 60_000,
  maxWorkers: 1,
  globals: { ENGINE: 'sqlite' },
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.js'],
};
