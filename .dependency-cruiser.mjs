// The gate: who may import whom (ARCHITECTURE.md), one rule a sentence. Every part has a list of
// what it may import; anything else, and any file outside the parts, is refused.
// test/architecture/ proves that each rule catches what it must.
import { builtinModules } from 'node:module';

const escape = (text) => text.replace(/[/.-]/g, '\\$&');
const npm = (...names) => names.map((name) => `(^|/)node_modules/${escape(name)}/`);
const builtin = (...names) => `^(node:)?(${names.map(escape).join('|')})$`;
const node = builtin(...builtinModules.map((name) => name.replace(/^node:/, '')));

const shared = '^src/shared/';
const platform = '^src/main/platform/';
const port = '^src/main/(process-)?port\\.ts$';
const link = '^src/main/link/';
const vault = '^src/main/vault/';
const store = '^src/main/store/';
const papers = '^src/main/exports/';
/** The one export that seals what it writes. */
const sealed = '^src/main/exports/transfer/';
const imports = '^src/main/imports/';
const ipc = '^src/main/ipc/';
const shell = '^src/main/shell/';
const services = '^src/main/(services|services-process|shell-requests|vault-files)\\.ts$';
const entry = '^src/main/index\\.ts$';
const preload = '^src/preload/';
const preview = '^src/preview/';
const app = '^src/renderer/app/';
const features = '^src/renderer/features/';
const ui = '^src/renderer/ui/';
const db = '^src/renderer/db/';
const pages = '^src/renderer/papers/(?!main\\.tsx$)';
const i18n = '^src/renderer/i18n/';
const bridge = '^src/renderer/bridge\\.ts$';
const screens = '^src/renderer/main\\.tsx$';
const paper = '^src/renderer/papers/main\\.tsx$';
const e2e = '^e2e/';
const resources = '^resources/';
const locales = '^resources/locales/';
/** Cards, guidelines and agreements that come with the product. */
const library = '^resources/library/';

/** The one file by which others enter a part. */
const door = (part) => `${part}index\\.ts$`;

const parts = [
  shared,
  platform,
  port,
  link,
  vault,
  store,
  papers,
  imports,
  ipc,
  shell,
  services,
  entry,
  preload,
  preview,
  app,
  features,
  ui,
  db,
  pages,
  i18n,
  bridge,
  screens,
  paper,
  '^src/renderer/[a-z-]+\\.(css|d\\.ts)$',
];

const interfaceKit = [
  '(^|/)node_modules/(react|react-dom|@mantine|@tabler|@tanstack|@tiptap)/',
  '(^|/)node_modules/(pdfjs-dist|@fontsource-variable|@types/react|@types/react-dom)/',
];
const strength = npm('@zxcvbn-ts/core', '@zxcvbn-ts/language-common');
const texts = npm('i18next', 'react-i18next');
const pure = npm('zod', 'date-fns');

const screenKit = [
  ...interfaceKit,
  ...texts,
  ...pure,
  ...strength,
  ...npm('dexie', 'dexie-react-hooks'),
];
/** What an entry of the renderer needs to mount what it shows. */
const mounting = [
  i18n,
  ui,
  bridge,
  shared,
  '^src/renderer/[a-z-]+\\.css$',
  ...interfaceKit,
  ...texts,
  ...npm('zod'),
];

/** One row of the table: `part` may import itself and `may`, nothing else. */
const row = (name, part, may, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: part },
  to: { pathNot: [part, ...may], couldNotResolve: false },
});

/** A file outside the parts, seen as importer, as imported, or standing alone. */
const unclassified = [
  { from: { path: '^src/', pathNot: parts }, to: {} },
  { from: {}, to: { path: '^src/', pathNot: parts } },
  { from: { orphan: true, path: '^src/', pathNot: parts }, to: {} },
].map((where) => ({
  name: 'every file belongs to a part',
  comment:
    'Move the file to the part it serves. A new part needs a row in ARCHITECTURE.md, one here, and a planted violation.',
  severity: 'error',
  ...where,
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...unclassified,
    {
      name: 'no cycles',
      comment: 'Move what both need to a third file, or hand it over as an argument.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'every import resolves',
      comment:
        'Install the package, mend the path, or write the extension: #shared/domain/pair.ts.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: node },
    },
    row(
      'shared imports shared only',
      shared,
      npm('zod', 'date-fns', 'canonicalize'),
      'Shared is pure: no Node, no DOM, no Electron. Take what you need as an argument, or move the file to the process that has it.',
    ),
    row(
      'main/platform imports shared and node only',
      platform,
      [shared, node, ...npm('zod')],
      'Platform is the floor of main. What knows a vault or a record belongs in vault or store.',
    ),
    row(
      'main/vault imports shared, platform and libsodium only',
      vault,
      [
        shared,
        platform,
        node,
        ...npm('zod', 'libsodium-wrappers-sumo', 'canonicalize', 'shamir-secret-sharing'),
      ],
      'The vault knows keys and bytes, not records or screens. Let the caller pass the bytes.',
    ),
    row(
      'main/store imports shared, platform, the door of vault and sqlite only',
      store,
      [shared, platform, door(vault), node, ...npm('zod', 'canonicalize')],
      'Take what you need from the door of vault (main/vault/index.ts); ask the vault to seal.',
    ),
    row(
      'main/exports imports shared, platform and the door of store only',
      '^src/main/exports/(?!transfer/)',
      [
        shared,
        platform,
        door(store),
        library,
        node,
        ...pure,
        ...npm('papaparse', 'read-excel-file', 'write-excel-file'),
      ],
      'An export reads through the door of store (main/store/index.ts) and never sees a key.',
    ),
    row(
      'main/exports/transfer imports shared, platform and age only',
      sealed,
      [shared, platform, node, ...pure, ...npm('age-encryption')],
      'A sealed package is made of the values it is given; it reads no vault and no key.',
    ),
    row(
      'main/imports imports shared and platform only',
      imports,
      [shared, platform, node, ...pure, ...npm('papaparse', 'read-excel-file')],
      'Reading a file that comes in gives values and faults; a handler decides what is stored.',
    ),
    row(
      'main/ipc imports shared, platform and the doors of store, vault, exports and imports only',
      ipc,
      [
        shared,
        platform,
        port,
        door(store),
        door(vault),
        door(papers),
        // Each kind of paper has a folder, entered by its build.ts.
        `${papers}[a-z-]+/build\\.ts$`,
        door(imports),
        door(`${imports}[a-z-]+/`),
        node,
        ...pure,
        ...strength,
        ...npm('papaparse'),
      ],
      'A handler decides with a rule from shared and works through the doors; move the work behind one.',
    ),
    row(
      'main/services imports the parts behind the port only, never electron',
      services,
      [shared, port, ipc, door(vault), door(store), papers, platform, node, ...npm('zod')],
      'The services process has no Electron. Ask the shell through main/port.ts.',
    ),
    row(
      'main/port imports shared and platform only',
      port,
      [shared, platform, node, ...npm('zod')],
      'The port is messages: their types and schemas. The doing is on either side of it.',
    ),
    row(
      'main/link imports shared, port and platform only',
      link,
      [shared, port, platform, node, ...npm('zod')],
      'Link is what both shells share: neither Electron nor Playwright, no key and no record.',
    ),
    row(
      'main/shell imports shared, port, link, platform and electron only',
      shell,
      [shared, port, link, platform, locales, node, ...npm('electron', 'zod')],
      'The shell holds no key and no record. Ask the services through main/port.ts.',
    ),
    row(
      'main/index imports shell, port and link only',
      entry,
      [shared, shell, port, link, platform, node, ...npm('electron')],
      'The composition root starts services.ts as a process; it never imports what runs there.',
    ),
    row(
      'preview imports shared, port, link, platform and playwright only, never electron',
      preview,
      [shared, port, link, platform, node, ...npm('playwright-core', 'zod')],
      'The preview starts services.ts as a process and drives an installed Chromium.',
    ),
    row(
      'preload imports the names of the contract and electron only',
      preload,
      ['^src/shared/ipc/', ...npm('electron')],
      'The preload passes messages. What needs thought belongs in main or in the renderer.',
    ),
    row(
      'renderer/ui imports types of shared and texts only',
      ui,
      ['^src/shared/(domain|result)/', i18n, ...interfaceKit, ...texts, ...npm('zod', 'date-fns')],
      'A ui component knows no feature, no bridge and no database: pass values and callbacks.',
    ),
    row(
      'renderer/features import shared, ui, db, bridge and papers only',
      features,
      [shared, ui, db, bridge, pages, i18n, library, ...screenKit, ...npm('diff')],
      'Routes, shortcuts and providers reach a feature as props or context from app.',
    ),
    {
      name: 'a feature enters another feature by its door',
      comment: 'Export what is meant for others from the index.ts of that feature.',
      severity: 'error',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: {
        path: features,
        pathNot: ['^src/renderer/features/$1/', '^src/renderer/features/[^/]+/index\\.tsx?$'],
      },
    },
    row(
      'renderer/app imports the renderer and shared only',
      app,
      ['^src/renderer/', shared, ...screenKit],
      'What needs Node or Electron is asked over the bridge.',
    ),
    row(
      'renderer/db imports shared, bridge and dexie only',
      db,
      [shared, bridge, ...npm('dexie', 'dexie-react-hooks', 'react', '@types/react', 'zod')],
      'The working set knows records and change events, not screens.',
    ),
    row(
      'renderer/papers import shared, ui and texts only',
      pages,
      [shared, ui, i18n, ...interfaceKit, ...texts, ...pure],
      'A paper is drawn from the values it is given; whoever prints it fetches them.',
    ),
    row(
      'renderer/i18n imports shared and the texts only',
      i18n,
      [shared, locales, ...texts, ...pure, ...npm('react', '@types/react')],
      'Texts know no screen.',
    ),
    row(
      'renderer/bridge imports shared only',
      bridge,
      [shared, ...npm('zod')],
      'The bridge reads the exposed API and nothing else.',
    ),
    row(
      'renderer/main imports app, texts and styles only',
      screens,
      [app, ...mounting],
      'The entry mounts the app; move anything more into app.',
    ),
    row(
      'renderer/papers/main imports papers, ui, bridge and texts only',
      paper,
      [pages, ...mounting],
      'The paper page shows one paper; it has no database and no features.',
    ),
    {
      name: 'nothing reachable from the renderer touches Node or Electron',
      comment: 'Ask over the bridge; break the chain that the report shows.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: ['^src/(main|preload|preview)/', node, ...npm('electron')], reachable: true },
    },
    {
      name: 'only vault imports cryptography',
      comment: 'Ask the door of vault; whoever holds bytes passes them.',
      severity: 'error',
      from: { path: '^(src|e2e)/', pathNot: vault },
      to: {
        path: npm('libsodium-wrappers-sumo', 'libsodium-sumo', 'shamir-secret-sharing'),
      },
    },
    {
      name: 'only main/exports/transfer imports age',
      comment: 'Ask main/exports/transfer/build.ts to seal or open a package.',
      severity: 'error',
      from: { path: '^(src|e2e)/', pathNot: sealed },
      to: { path: npm('age-encryption') },
    },
    {
      name: 'only store imports sqlite',
      comment: 'Ask the door of store.',
      severity: 'error',
      from: { path: '^(src|e2e)/', pathNot: store },
      to: { path: builtin('sqlite') },
    },
    row(
      'e2e imports shared, the preview and playwright only',
      e2e,
      [
        shared,
        door(preview),
        resources,
        node,
        ...npm('@playwright/test', 'playwright-core', '@axe-core/playwright', 'pdfjs-dist', 'zod'),
      ],
      'A journey uses the app as its user does: through the screens.',
    ),
    {
      name: 'src never imports tools or tests',
      comment: 'Move what the app needs into src.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(scripts|e2e|bench|test)/' },
    },
  ],
  options: {
    // Tests stand beside the source and may import what they test and the test libraries.
    exclude: { path: '\\.test\\.tsx?$' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'browser', 'node', 'default'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
