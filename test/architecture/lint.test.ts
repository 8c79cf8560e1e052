// The linter's own test: the walls it holds (network, cryptography, Electron's default session, text
// in code) must be seen to stop what they are for. The planted text stands in for a real file.
import { ESLint } from 'eslint';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const eslint = new ESLint({ cwd: root });

async function complaints(file: string, text: string): Promise<string> {
  const results = await eslint.lintText(text, { filePath: join(root, file) });
  return results.flatMap(({ messages }) => messages.map(({ message }) => message)).join('\n');
}

const noConnection = 'The app opens no connection';
const elsewhere = 'parseJson';
const libsodium = 'comes from libsodium';
const locales = 'put it in resources/locales';

describe.each([
  ['src/main/port.ts', "import { connect } from 'node:net';\nconnect(1);\n", noConnection],
  ['src/main/port.ts', "import { get } from 'https';\nget('x');\n", noConnection],
  ['src/main/port.ts', "export const got = fetch('x');\n", noConnection],
  ['src/main/port.ts', "import { net } from 'electron';\nnet.request('x');\n", 'No network'],
  ['src/main/port.ts', "import { createHash } from 'node:crypto';\ncreateHash('x');\n", libsodium],
  ['src/main/port.ts', "seal('chacha20-poly1305');\n", 'lacks this algorithm'],
  ['src/main/port.ts', "seal('aes-256-ccm');\n", 'lacks this algorithm'],
  ['src/main/port.ts', 'session.defaultSession.flush();\n', 'Never touch the default session'],
  ['src/main/port.ts', "protocol.handle('app');\n", 'the global one opens the default session'],
  ['src/main/port.ts', "export const value = JSON.parse('1');\n", elsewhere],
  ['src/main/port.ts', 'export const enum Kind { a }\n', 'No enum'],
  ['src/main/port.ts', 'export default 1;\n', 'default'],
  ['src/main/port.ts', 'export const text = 1 as unknown as string;\n', 'No cast through unknown'],
  ['src/shared/result/result.ts', "import '../../main/port.ts';\n", 'Across folders use'],
  ['src/renderer/bridge.ts', "export const socket = new WebSocket('x');\n", noConnection],
  ['src/renderer/ui/button.tsx', 'export const a = <p>Opslaan</p>;\n', locales],
  ['src/renderer/ui/button.tsx', "export const a = <p>{'Opslaan'}</p>;\n", locales],
  ['src/renderer/ui/button.tsx', 'export const a = <p title="Opslaan" />;\n', locales],
  ['src/renderer/ui/button.tsx', 'export const a = <p dangerouslySetInnerHTML={x} />;\n', 'No raw'],
])('in %s, %j', (file, text, sentence) => {
  test(`is stopped with: ${sentence}`, async () => {
    expect(await complaints(file, text)).toContain(sentence);
  });
});

describe('lawful text', () => {
  test.each([
    ['src/main/port.ts', 'protocol.registerSchemesAsPrivileged([]);\n', 'default session'],
    ['src/main/port.ts', "import { randomUUID } from 'node:crypto';\nrandomUUID();\n", libsodium],
    ['src/shared/result/parse-json.ts', "export const value = JSON.parse('1');\n", elsewhere],
    ['src/renderer/ui/button.tsx', 'export const a = <kbd>Ctrl</kbd>;\n', locales],
    ['src/renderer/ui/button.tsx', 'export const a = <p>{b} – 12</p>;\n', locales],
  ])('in %s, %j is left alone', async (file, text, sentence) => {
    expect(await complaints(file, text)).not.toContain(sentence);
  });
});
