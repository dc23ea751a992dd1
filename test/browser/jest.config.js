import { base } from '../../jest.config.js';

/** The main path in a real browser. */
export default {
  ...base,
  rootDir: '../..',
  displayName: 'browser',
  testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'],
  testTimeout: 300_000,
  // One Chromium at a time takes both cores.
  maxWorkers: 1,
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.js'],
  globalSetup: '<rootDir>/test/browser/find-chromium.mjs',
};
