import { base } from '../../jest.config.js';

/** The main path in a real browser. */
export default {
  ...base,
  rootDir: '../..',
  displayName: 'browser',
  testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'],
  testTimeout: 300_000,
  // The checks of all pages take as long as everything else.
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.js'],
  globalSetup: '<rootDir>/test/browser/find-chromium.mjs',
};
