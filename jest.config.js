/** Unit specs stand beside the code; behaviour is tested through HTTP, once on each database engine. */
export const base = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // Our own first: each spec looks for some two thousand files, and a name without its ending is tried with each of these.
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/support/setup.ts'],
  globalTeardown: '<rootDir>/test/support/remove-templates.mjs',
};

export default {
  // Two engines and the specs share the machine's cores with PostgreSQL itself.
  maxWorkers: 2,
  // Each spec loads the application into a context of its own, which Node never quite lets go of.
  workerIdleMemoryLimit: '1GB',
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
