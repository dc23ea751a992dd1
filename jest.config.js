/** Unit specs stand beside the code; behaviour is tested through HTTP, once on each database engine. */
export const base = {
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  // Node loads and compiles the modules: docs/decisions/0016.
  transform: {},
  testRunner: '<rootDir>/test/support/shared-modules/run-specs.mjs',
  testEnvironment: '<rootDir>/test/support/shared-modules/environment.mjs',
  globalTeardown: '<rootDir>/test/support/remove-scratch.mjs',
};

export default {
  // Two engines and the specs share the machine's cores with PostgreSQL itself.
  maxWorkers: 2,
  // A worker has nothing left to do when it is told to go; on a busy machine its memory takes longer to free than half a second.
  workerGracefulExitTimeout: 10_000,
  // Speed is measured by the bench; a test fails for what is wrong, not for a busy machine.
  testTimeout: 300_000,
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.js'],
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{src,config}/**/*.spec.{ts,tsx}', '<rootDir>/test/**/*.unit-spec.ts'],
    },
    {
      ...base,
      displayName: 'sqlite',
      testMatch: ['<rootDir>/test/**/*.e2e-spec.{ts,tsx}'],
      globals: { ENGINE: 'sqlite' },
    },
    {
      ...base,
      displayName: 'postgres',
      testMatch: ['<rootDir>/test/**/*.e2e-spec.{ts,tsx}'],
      globals: { ENGINE: 'postgres' },
      globalSetup: '<rootDir>/test/support/start-postgres.mjs',
      globalTeardown: '<rootDir>/test/support/stop-postgres.mjs',
    },
  ],
};
