import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// One list for the whole tree: a later `no-restricted-*` entry would replace an earlier one, not add to it.
const syntax = {
  barrel: {
    selector: 'ExportAllDeclaration',
    message: 'No barrels: import from the file that knows the thing.',
  },
  transaction: {
    selector: 'CallExpression[callee.property.name=/^(transaction|createQueryRunner|startTransaction)$/]',
    message: 'Database.write() is the only way to a transaction.',
  },
  repository: {
    selector: "CallExpression[callee.property.name='getRepository'][callee.object.name!='em']",
    message: 'Take the repository from the `em` that Database.write() or read() passes.',
  },
  clock: {
    selector:
      ":matches(NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now'])",
    message: 'Ask the Clock: the forum may be rehearsed at another time.',
  },
  ownDates: {
    selector:
      "NewExpression[callee.object.name='Intl'][callee.property.name='DateTimeFormat'] > Identifier.arguments:first-child[name='locale']",
    message: 'dateFormat() of kernel/i18n writes English dates as the United Nations do.',
  },
  rawHtml: {
    selector:
      "JSXAttribute[name.name='dangerouslySetInnerHTML'] > JSXExpressionContainer > :not(CallExpression[callee.name='raw'])",
    message: 'Only what raw() marks is printed unescaped.',
  },
  unfinishedSpec: {
    selector:
      'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(only|skip|todo)$/]',
    message: 'Every test on main runs.',
  },
};
const restrictSyntax = (...allowed) => [
  'error',
  ...Object.entries(syntax).flatMap(([name, rule]) => (allowed.includes(name) ? [] : [rule])),
];

const environment = {
  object: 'process',
  property: 'env',
  message: 'Only kernel/config reads the environment.',
};

const imports = {
  dataSource: {
    name: 'typeorm',
    importNames: ['DataSource', 'createConnection', 'getConnection', 'getRepository', 'getManager'],
    message: 'Database is the only door; DataSource stays in kernel/database.',
  },
  injectRepository: { name: '@nestjs/typeorm', message: 'Database is the only door.' },
  forwardRef: {
    name: '@nestjs/common',
    importNames: ['forwardRef'],
    message: 'Calls go down the tiers, news goes up as events.',
  },
  global: { name: '@nestjs/common', importNames: ['Global'], message: 'Only the kernel is everywhere.' },
  process: { name: 'node:process', message: 'Use the global `process`, whose `env` is watched.' },
};
const restrictImports = (...allowed) => [
  'error',
  { paths: Object.entries(imports).flatMap(([name, rule]) => (allowed.includes(name) ? [] : [rule])) },
];

/** `eslint-disable` is a decision; its reason stands on the same line after `--`. */
const reasonedDisable = {
  create: ({ sourceCode, report }) => ({
    Program() {
      for (const comment of sourceCode.getAllComments()) {
        const isSilent = /^\s*eslint-disable/.test(comment.value) && !/\s--\s\S/.test(comment.value);
        if (isSilent) report({ loc: comment.loc, message: 'Say why the rule is disabled, after `--`.' });
      }
    },
  }),
};

const lengths = (functions) => ['error', { max: functions, skipBlankLines: true, skipComments: true }];

export default defineConfig(
  { ignores: ['dist/', 'var/', 'coverage/'] },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { house: { rules: { 'reasoned-disable': reasonedDisable } } },
    rules: {
      'house/reasoned-disable': 'error',
      eqeqeq: 'error',
      'no-constant-condition': 'error',
      'no-control-regex': 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-param-reassign': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'no-unsafe-optional-chaining': 'error',
      'no-useless-escape': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'max-depth': ['error', 3],
      'max-lines': ['error', 300],
      'max-lines-per-function': lengths(40),
      // Five is the aim; a sixth collaborator is better named than hidden in a bag.
      'max-params': ['error', 6],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-imports': restrictImports(),
      'no-restricted-properties': ['error', environment],
      'no-restricted-syntax': restrictSyntax(),
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      // Nest's modules are classes without members.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // `[...text]` is how a text is taken apart into code points.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `return next()` ends a middleware.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Nest declares its option bags as classes and means plain objects.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': lengths(60) } },
  // A table is one long literal.
  { files: ['src/migrations/**'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['src/kernel/**'],
    rules: {
      'no-restricted-imports': restrictImports('global'),
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
    },
  },
  { files: ['src/kernel/clock.ts'], rules: { 'no-restricted-syntax': restrictSyntax('clock') } },
  {
    files: ['src/kernel/database/**'],
    rules: {
      'no-restricted-imports': restrictImports('dataSource', 'global'),
      'no-restricted-syntax': restrictSyntax('transaction', 'repository'),
    },
  },
  // A program reads the environment once and hands it to kernel/config.
  { files: ['src/*.ts', 'src/kernel/config/**'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['src/web/assets/scripts/**'], rules: { 'no-restricted-syntax': restrictSyntax('clock') } },
  {
    files: ['test/**', '**/*.spec.{ts,tsx}'],
    rules: {
      'max-lines': ['error', 500],
      // `describe` holds a whole file of examples.
      'max-lines-per-function': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': restrictSyntax('clock'),
      // Answers over HTTP are `any` until they are compared.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['test/support/**', 'src/kernel/database/**/*.spec.ts'],
    rules: {
      'no-restricted-imports': restrictImports('dataSource'),
      'no-restricted-syntax': restrictSyntax('clock', 'transaction', 'repository'),
    },
  },
);
