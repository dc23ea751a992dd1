import { registerHooks } from 'node:module';
import '../typescript-loader.mjs';

const testFolder = new URL('../../', import.meta.url).href;
const jestGlobals = 'jest:globals';
const inSomeRun = /\?run=\d+$/;

const loaded = new Map();
const sourceMaps = new Map();

/** The address under which a file is loaded anew for one run of a spec. */
export const inRun = (url, number) => `${url}?run=${number}`;

/** What a run gets that imports `@jest/globals`. */
export function provideGlobals(globals) {
  globalThis[Symbol.for(jestGlobals)] = globals;
}

/** Lets the stacks that Jest prints name the lines of the sources. */
export function addSourceMapsTo(registry) {
  for (const [url, map] of sourceMaps) registry.set(url, map);
}

// A spec that is loaded in a run takes with it what it imports of test/; everything else is the same for all runs.
registerHooks({
  resolve(specifier, context, next) {
    const [run = ''] = inSomeRun.exec(context.parentURL ?? '') ?? [];
    if (specifier === '@jest/globals') {
      return { url: jestGlobals + run, format: 'module', shortCircuit: true };
    }
    const resolved = next(specifier, context);
    return resolved.url.startsWith(testFolder) ? { ...resolved, url: resolved.url + run } : resolved;
  },
  load(url, context, next) {
    if (url.startsWith(jestGlobals)) {
      return { source: globalsModule(), format: 'module', shortCircuit: true };
    }
    const file = url.replace(inSomeRun, '');
    const module = loaded.get(file) ?? next(file, context);
    if (file !== url) loaded.set(file, module);
    const [, map] = /\/\/# sourceMappingURL=(data:\S+)\s*$/.exec(module.source ?? '') ?? [];
    if (map) sourceMaps.set(url, map);
    return { ...module, shortCircuit: true };
  },
});

function globalsModule() {
  const symbol = `Symbol.for('${jestGlobals}')`;
  return `export const { ${Object.keys(globalThis[Symbol.for(jestGlobals)]).join(', ')} } = globalThis[${symbol}];`;
}
