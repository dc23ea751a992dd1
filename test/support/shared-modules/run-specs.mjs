import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import circus from 'jest-circus/runner';
import 'reflect-metadata';
import { addSourceMapsTo, inRun, provideGlobals } from './hooks.mjs';

const require = createRequire(import.meta.url);
let runs = 0;

/** Jest's `testRunner`: Circus as ever, but Node loads the modules, and those of the product and the libraries once a worker. */
export default function runSpecs(globalConfig, config, environment, runtime, path, report) {
  runs += 1;
  return circus.default(globalConfig, config, environment, throughNode(runtime, path, runs), path, report);
}

/** As much of Jest's runtime as Circus asks for. */
const throughNode = (runtime, spec, number) => ({
  unstable_shouldLoadAsEsm: () => true,
  async unstable_importModule(path) {
    try {
      await import(inRun(pathToFileURL(path).href, number));
    } finally {
      addSourceMapsTo(runtime.getSourceMaps());
    }
  },
  requireModule: require,
  // Circus holds the cases of one file and is read anew for the next.
  requireInternalModule(path) {
    delete require.cache[path];
    return require(path);
  },
  setGlobalsForRuntime: (globals) =>
    provideGlobals({ ...globals, jest: runtime.jestGlobals.jestObjectFor(spec) }),
  enterTestCode: () => runtime.enterTestCode(),
  leaveTestCode: () => runtime.leaveTestCode(),
});
