// The habits of CONTRIBUTING.md that a machine can hold: types, names, sizes, and the walls around
// cryptography, the network and Electron. Who may import whom is in .dependency-cruiser.mjs.
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.{ts,tsx}', 'test/**', 'e2e/**', 'bench/**', 'scripts/**'];

/** Syntax that is banned, with the sentence that says what to do instead. */
const banned = {
  enum: {
    selector: 'TSEnumDeclaration',
    message: 'No enum: use a const array and the type made from it.',
  },
  doubleCast: {
    selector: 'TSAsExpression > TSAsExpression.expression[typeAnnotation.type="TSUnknownKeyword"]',
    message: 'No cast through unknown: parse with a schema.',
  },
  jsonParse: {
    selector: 'CallExpression[callee.object.name="JSON"][callee.property.name="parse"]',
    message: 'Use parseJson from #shared/result/parse-json.ts, which asks for a schema.',
  },
  defaultSession: {
    selector: 'MemberExpression[property.name="defaultSession"]',
    message: 'Never touch the default session: it writes to disk. Use the session of the window.',
  },
  globalProtocol: {
    selector:
      'MemberExpression[object.name="protocol"][property.name!="registerSchemesAsPrivileged"]',
    message: 'Use the protocol of the window session; the global one opens the default session.',
  },
  cipherNames: {
    selector:
      'CallExpression > Literal[value=/^(chacha20(-poly1305)?|argon2(i|d|id)?|aes-?\\d*-(ccm|ocb|kw).*|secp256k1)$/i]',
    message: "Electron's node:crypto lacks this algorithm: use the vault, which uses libsodium.",
  },
  rawHtml: {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'No raw HTML: render elements.',
  },
  jsxText: {
    selector:
      ':matches(JSXElement:not([openingElement.name.name=/^kbd$/i]), JSXFragment) > JSXText[value=/\\p{L}/u]',
    message: 'No text in code: put it in resources/locales and use t().',
  },
  jsxStringText: {
    selector:
      ':matches(JSXElement:not([openingElement.name.name=/^kbd$/i]), JSXFragment) > JSXExpressionContainer > Literal[value=/\\p{L}/u]',
    message: 'No text in code: put it in resources/locales and use t().',
  },
  jsxTextAttribute: {
    selector:
      'JSXAttribute[name.name=/^(title|label|placeholder|alt|description|aria-label|aria-description|aria-roledescription)$/] > Literal[value=/\\p{L}/u]',
    message: 'No text in code: put it in resources/locales and use t().',
  },
};

const networkModules = ['net', 'http', 'https', 'http2', 'dgram', 'tls', 'dns', 'dns/promises'];
const noNetworkModule = [...networkModules.flatMap((name) => [name, `node:${name}`]), 'undici'].map(
  (name) => ({ name, message: 'The app opens no connection and accepts none.' }),
);
const noNetworkGlobal = ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource', 'WebTransport'].map(
  (name) => ({ name, message: 'The app opens no connection and accepts none.' }),
);

const smallCrypto = ['crypto', 'node:crypto'].map((name) => ({
  name,
  allowImportNames: ['randomUUID', 'randomBytes', 'randomInt', 'timingSafeEqual'],
  message: 'Cryptography lives in main/vault and comes from libsodium.',
}));
const thinElectron = {
  name: 'electron',
  importNames: ['default', 'net', 'netLog', 'autoUpdater', 'crashReporter', 'inAppPurchase'],
  message: 'No network, no updater, no crash reporter; import Electron by name.',
};
const upwards = (group) => ({
  group,
  message: 'Across folders use #shared/…, #main/…, #renderer/…; inside a folder ./',
});

export default defineConfig(
  {
    ignores: [
      'out/**',
      'dist/**',
      'test-results/**',
      'demo-out/**',
      'test/architecture/planted/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      // A branded id is named by its type parameter alone: id<'PairId'>().
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
      'no-restricted-imports': ['error', { patterns: [upwards(['../../**'])] }],
      'no-restricted-syntax': ['error', banned.enum],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: tests,
    rules: {
      '@typescript-eslint/no-unsafe-type-assertion': 'error',
      'no-console': 'error',
      'no-restricted-globals': ['error', ...noNetworkGlobal],
      'no-restricted-imports': [
        'error',
        { paths: [...noNetworkModule, ...smallCrypto], patterns: [upwards(['../**', '..'])] },
      ],
      'no-restricted-syntax': ['error', banned.enum, banned.doubleCast, banned.jsonParse],
    },
  },
  {
    files: ['src/main/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [...noNetworkModule, ...smallCrypto, thinElectron],
          patterns: [upwards(['../**', '..'])],
        },
      ],
      'no-restricted-syntax': [
        'error',
        banned.enum,
        banned.doubleCast,
        banned.jsonParse,
        banned.defaultSession,
        banned.globalProtocol,
        banned.cipherNames,
      ],
    },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    ignores: tests,
    extends: [reactHooks.configs.flat.recommended],
    languageOptions: { globals: globals.browser },
    rules: {
      // It speaks of what the React Compiler would skip; we do not use that compiler.
      'react-hooks/incompatible-library': 'off',
      'no-restricted-properties': [
        'error',
        { object: 'navigator', property: 'sendBeacon', message: 'The app opens no connection.' },
      ],
      'no-restricted-syntax': [
        'error',
        banned.enum,
        banned.doubleCast,
        banned.jsonParse,
        banned.rawHtml,
        banned.jsxText,
        banned.jsxStringText,
        banned.jsxTextAttribute,
      ],
    },
  },
  {
    // The preview runs in development and tests only, and speaks to its own Chromium.
    files: ['src/preview/**/*.ts'],
    ignores: tests,
    rules: { 'no-console': 'off' },
  },
  {
    // The one place where text becomes a value, with a schema beside it.
    files: ['src/shared/result/parse-json.ts'],
    rules: { 'no-restricted-syntax': ['error', banned.enum, banned.doubleCast] },
  },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-properties': [
        'error',
        ...['test', 'it', 'describe'].flatMap((object) =>
          ['only', 'todo'].map((property) => ({
            object,
            property,
            message: 'Every test runs, every time.',
          })),
        ),
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['*.config.{js,ts}'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
    rules: { 'no-restricted-exports': 'off' },
  },
);
