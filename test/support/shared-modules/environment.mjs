import { ModuleMocker } from 'jest-mock';

/** Under symbols of these names Jest keeps in the global scope what concerns one file. */
const ofOneFile = new Set([
  ...['JEST_STATE_SYMBOL', 'EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL', 'RETRY_TIMES', 'RETRY_TIMES_SETTER'],
  ...['RETRY_IMMEDIATELY', 'WAIT_BEFORE_RETRY', 'LOG_ERRORS_BEFORE_RETRY'],
]);

/**
 * Jest's `testEnvironment` without a context of its own, so that specs run beside the modules that Node keeps. What the global
 * scope and the process environment were before a spec file, they are after it.
 */
export default class SharedModulesEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  #own;
  #before = {
    console: globalThis.console,
    exit: process.exit,
    getBuiltinModule: process.getBuiltinModule,
    env: { ...process.env },
  };

  constructor({ projectConfig }) {
    this.#own = projectConfig.globals;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return null;
  }

  setup() {
    // Jest's runtime has put in the one that loads through its own registry.
    process.getBuiltinModule = this.#before.getBuiltinModule;
    Object.assign(globalThis, this.#own);
  }

  teardown() {
    const { console, exit, env } = this.#before;
    globalThis.console = console;
    process.exit = exit;
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    const symbols = Object.getOwnPropertySymbols(globalThis);
    const ofJest = symbols.filter(({ description }) => ofOneFile.has(description));
    for (const key of [...Object.keys(this.#own), ...ofJest]) delete globalThis[key];
  }
}
