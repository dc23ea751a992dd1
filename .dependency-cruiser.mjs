// The order of imports: docs/architecture.md shows it, this file holds it.

/** A folder of src/ imports folders of a smaller tier, never a neighbour. */
const tiers = [
  ['kernel'],
  ['ics', 'web', 'audit', 'sheets'],
  ['mail', 'files'],
  ['auth'],
  ['forum', 'people'],
  ['registration', 'speakers', 'co-events'],
  ['sessions', 'delegations', 'messages'],
  ['scheduling'],
  ['speaking', 'exchange'],
  ['calendar', 'reporting'],
  ['personal-data'],
  ['home'],
];
const features = tiers.flat();
/** Programs and what they start with: above all tiers. */
const programs = ['launch', 'seed', 'backup', 'bench'];
/** Measures beside the bare drivers, and starts the PostgreSQL that the tests use. */
const bench = '^src/bench/';

const file = (...roles) => `\\.(${roles.join('|')})\\.tsx?$`;
const spec = '\\.spec\\.tsx?$';
const packages = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`;
const runtime = { dependencyTypesNot: ['type-only'] };
const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const tierRules = tiers.flatMap((folders, index) => {
  const smaller = tiers.slice(0, index).flat();
  return folders.map((folder) =>
    forbid(
      `tier-of-${folder}`,
      `${folder} is of tier ${index + 1} and imports only smaller tiers: ${smaller.join(', ') || 'none'}.`,
      { path: `^src/${folder}/` },
      { path: '^src/', pathNot: `^src/(${[folder, ...smaller].join('|')})/` },
    ),
  );
});

/** Inside a feature, what stands first may not import what stands later. */
const layers = [['states', 'rules', 'forms', 'events', 'texts'], ['entity'], ['queries'], ['service']];
const layerRules = layers.map((roles, index) =>
  forbid(
    `layer-of-${roles[0]}`,
    'Inside a feature: states, rules, forms -> entity -> queries -> service -> web. Types of entities may be seen.',
    { path: `^src/([^/]+)/[^/]*${file(...roles)}` },
    {
      path: [`^src/$1/[^/]*${file(...layers.slice(index + 1).flat(), 'module')}`, '^src/$1/web/'],
      ...runtime,
    },
  ),
);

export default {
  forbidden: [
    ...tierRules,
    forbid(
      'known-folder',
      'A folder of src/ is a feature and has a tier here.',
      {},
      {
        path: '^src/[^/]+/',
        pathNot: `^src/(${[...features, ...programs, 'migrations'].join('|')})/`,
      },
    ),
    forbid(
      'migrations-stand-alone',
      'A migration is never edited, so it may not lean on code that is.',
      {
        path: '^src/migrations/',
      },
      { path: '^(src|config)/', pathNot: '^src/(migrations|kernel/database)/' },
    ),
    forbid(
      'root-is-the-top',
      'Programs and the application module stand above every feature.',
      {
        path: '^(config/|src/[^/]+/)',
        pathNot: `^src/(${programs.join('|')})/`,
      },
      { path: ['^src/[^/]+$', `^src/(${programs.join('|')})/`] },
    ),
    forbid(
      'config-is-plain',
      'config/ declares the edition in words of the kernel.',
      { path: '^config/' },
      {
        path: '^src/',
        pathNot: '^src/kernel/',
      },
    ),
    forbid(
      'kernel-knows-no-edition',
      'The kernel and ics have no word of the domain.',
      { path: '^src/(kernel|ics)/' },
      {
        path: '^(config|seeds)/',
      },
    ),

    ...layerRules,
    forbid(
      'web-is-private',
      "A feature's web/ is private to it.",
      { path: '^src/([^/]+)/' },
      {
        path: '^src/[^/]+/web/',
        pathNot: '^src/$1/web/',
      },
    ),
    forbid(
      'web-is-last',
      'Of a feature, only its module imports its web/.',
      {
        path: '^src/([^/]+)/(?!web/)',
        pathNot: [file('module'), spec],
      },
      { path: '^src/$1/web/', pathNot: '^src/web/' },
    ),
    forbid(
      'rules-are-pure',
      'Rules and states know no framework, no database and no I/O.',
      {
        path: `^(src|config)/.*${file('rules', 'states')}`,
      },
      {
        path: [packages('@nestjs', 'typeorm', 'express'), '^src/kernel/(http|database|config|events)/'],
        ...runtime,
      },
    ),
    forbid(
      'rules-do-no-io',
      'Rules and states know no framework, no database and no I/O.',
      {
        path: `^(src|config)/.*${file('rules', 'states')}`,
      },
      { dependencyTypes: ['core'], pathNot: '^(node:)?(util|crypto)$' },
    ),

    forbid(
      'no-cycle',
      'Two modules that need each other when they load are one, or need a third; types may refer to each other.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'no-barrel-no-bucket',
      'Name the file after the thing it knows.',
      {},
      {
        path: '/(index|util|utils|helper|helpers|common|shared|types)[./]',
        pathNot: 'node_modules/',
      },
    ),
    forbid(
      'database-behind-its-door',
      'The database has one door.',
      {
        path: '^(src|config)/',
        pathNot: ['^src/kernel/database/', bench],
      },
      { path: packages('pg', 'better-sqlite3') },
    ),
    forbid(
      'calendar-text-behind-ics',
      'iCalendar text is written in ics/ only.',
      {
        path: '^(src|config)/',
        pathNot: ['^src/ics/', spec],
      },
      { path: packages('ical\\.js') },
    ),
    forbid(
      'mail-transport-behind-mail',
      'Mail leaves through the outbox.',
      {
        path: '^(src|config)/',
        pathNot: ['^src/mail/', bench, spec],
      },
      { path: packages('nodemailer') },
    ),

    forbid(
      'product-without-tests',
      'The product knows no test code.',
      {
        path: '^(src|config)/',
        pathNot: [spec, bench],
      },
      { path: ['^test/', spec] },
    ),
    forbid(
      'product-without-dev-packages',
      'Not installed where the application runs.',
      {
        path: '^(src|config)/',
        pathNot: spec,
      },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'declared-packages',
      'What is imported stands in package.json.',
      {},
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
      },
    ),
    forbid('resolvable', 'The import leads nowhere.', {}, { couldNotResolve: true }),
    forbid('nothing-from-the-build', 'dist/ is output.', {}, { path: '^dist/' }),
    forbid(
      'browser-code-alone',
      'Scripts of the browser and code of the server do not meet.',
      {
        path: '^src/',
        pathNot: '^src/web/assets/scripts/',
      },
      { path: '^src/web/assets/scripts/' },
    ),
    forbid(
      'server-code-alone',
      'Scripts of the browser and code of the server do not meet.',
      {
        path: '^src/web/assets/scripts/',
      },
      { path: '^(src|config|test)/', pathNot: '^src/web/assets/scripts/' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
