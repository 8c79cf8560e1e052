import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ExposedApi } from '#shared/ipc/exposed.ts';
import type { Result } from '#shared/result/result.ts';
import { findBrowser } from './find-browser.ts';
import { startPreview, type Preview } from './start-preview.ts';

/** Services that do just enough to show what passes through the shell. */
const services = `
let asked = 0;
const waiting = new Map();
const send = (message) => process.send(message);
const ask = (request) => new Promise((resolve) => {
  waiting.set(++asked, resolve);
  send({ type: 'request', id: asked, request });
});
const close = () => { send({ type: 'closed' }); setTimeout(() => process.exit(0), 20); };
const calls = {
  'app.info': (message) => ({ page: message.page, pid: process.pid, input: message.input, bytes: new Uint8Array([1, 2]) }),
  'drafts.list': () => {
    for (const n of [1, 2]) send({ type: 'event', name: 'records.changed', payload: { n } });
    return null;
  },
  'classLists.choose': () => ask({ name: 'file.open', purpose: 'classList', maxBytes: 10 }),
  'papers.print': async () => {
    const pdf = await ask({ name: 'pdf.make', ticket: 'a b', landscape: false });
    if (!pdf.ok) return pdf;
    return ask({ name: 'file.save', suggestedName: 'x/mentorblad.pdf', bytes: pdf.value.bytes });
  },
  'paper.take': (message) => message.input.ticket,
};
process.on('message', async (message) => {
  if (message.type === 'start') send({ type: 'ready' });
  if (message.type === 'answer') waiting.get(message.id)(message.result);
  if (message.type === 'lock') close();
  if (message.type !== 'call') return;
  if (message.name === 'vault.lock') close();
  else send({ type: 'result', id: message.id, result: { ok: true, value: await calls[message.name](message) } });
});
`;
const appPage = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>App</title>
<style nonce="__CSP_NONCE__">body { color: rgb(1, 2, 3) }</style>
<style>body { background: rgb(9, 9, 9) }</style>
<script type="module" src="./app.js"></script></head><body>App</body></html>`;
const appScript = `globalThis.seen = []; achtervang.on((name, payload) => seen.push([name, payload]));`;
const paperPage = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Blad</title>
<script type="module" src="./paper.js"></script></head><body><h1>Blad</h1></body></html>`;
const paperScript = `const own = await achtervang.call('paper.take', { ticket: decodeURIComponent(location.hash.slice(1)) });
const other = await achtervang.call('app.info', {});
document.documentElement.dataset.ready = String(own.value === 'a b' && other.error.code === 'notAllowed') === 'true' ? 'true' : 'failed';`;

declare global {
  var achtervang: ExposedApi;
  var seen: unknown[];
}

let folder: string;
let preview: Preview;
let chosen: string | null = null;
let papers = 0;

function build(): void {
  for (const [file, text] of Object.entries({
    'built/main/services.js': services,
    'built/renderer/index.html': appPage,
    'built/renderer/app.js': appScript,
    'built/renderer/paper.html': paperPage,
    'built/renderer/paper.js': paperScript,
  })) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
}

const ask = async (name: Parameters<ExposedApi['call']>[0], input?: unknown) =>
  (await preview
    .page()
    .evaluate(([n, i]) => globalThis.achtervang.call(n, i), [name, input] as const)) as Result<
    Record<string, unknown>
  >;

function handlesOf(pid: string): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`);
  } catch {
    return []; // Gone meanwhile.
  }
}

/** Listening and bound sockets of this process and everything it started. */
function openSockets(): string[] {
  const parents = new Map<string, string>();
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  for (const pid of processes) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      parents.set(pid, stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? '');
    } catch {
      // Gone meanwhile.
    }
  }
  const isOurs = (pid: string | undefined): boolean =>
    pid !== undefined && (pid === String(process.pid) || isOurs(parents.get(pid)));
  const inodes = new Set<string>();
  for (const pid of processes.filter(isOurs)) {
    for (const handle of handlesOf(pid)) {
      try {
        const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${handle}`))?.[1];
        if (inode !== undefined) inodes.add(inode);
      } catch {
        // Closed meanwhile.
      }
    }
  }
  expect(processes.filter(isOurs).length).toBeGreaterThan(3);
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
    readFileSync(`/proc/net/${kind}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((columns) => inodes.has(columns[9] ?? ''))
      .map((columns) => `${kind} ${columns[1]} state ${columns[3]}`),
  );
}

describe.skipIf(findBrowser() === null)('the preview', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'achtervang-preview-'));
    build();
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(async () => {
    preview = await startPreview({
      profileDir: join(folder, 'profile'),
      vaultsDir: join(folder, 'vaults'),
      outDir: join(folder, 'papers', String((papers += 1))),
      builtDir: join(folder, 'built'),
      version: '1',
      headless: true,
      chooser: () => Promise.resolve(chosen),
    });
  });
  afterEach(() => preview.close());

  test('shows the screens under the policy of the app and passes calls, bytes and events', async () => {
    const colours = await preview.page().evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor];
    });
    expect(colours).toEqual(['rgb(1, 2, 3)', 'rgba(0, 0, 0, 0)']);
    expect(await ask('app.info', { a: 1 })).toMatchObject({
      value: { page: 'app', input: { a: 1 }, bytes: new Uint8Array([1, 2]) },
    });
    expect(await ask('app.info')).toMatchObject({ ok: true });
    await ask('drafts.list');
    await preview.page().waitForFunction(() => globalThis.seen.length === 2);
    expect(await preview.page().evaluate(() => globalThis.seen)).toEqual([
      ['records.changed', { n: 1 }],
      ['records.changed', { n: 2 }],
    ]);
  });

  test('gives the page one frozen object and refuses unknown calls before they leave it', async () => {
    const page = preview.page();
    const world = await page.evaluate(() => [
      Object.isFrozen(globalThis.achtervang),
      'achtervangCall' in globalThis,
      'achtervangEvents' in globalThis,
    ]);
    expect(world).toEqual([true, false, false]);
    await expect(
      page.evaluate(() => globalThis.achtervang.call('no.such' as never, {})),
    ).rejects.toThrow('unknown call');
  });

  test.skipIf(process.platform !== 'linux')('opens no port', async () => {
    await ask('papers.print');
    expect(openSockets()).toEqual([]);
    // The same look finds a port that is there.
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    expect(openSockets()).toHaveLength(1);
    server.close();
  });

  test('reaches nothing but its own pages', async () => {
    const page = preview.page();
    const failure = await page
      .goto('https://example.org/')
      .then(() => 'reached')
      .catch((error: unknown) => String(error));
    expect(failure).toMatch(/ERR_BLOCKED_BY_CLIENT/);
  });

  test('does not answer a page of another origin or a frame inside the page', async () => {
    const page = preview.page();
    await page.evaluate(() => document.body.append(document.createElement('iframe')));
    const inside = page.frames().find((frame) => frame !== page.mainFrame());
    const fromInside = await inside?.evaluate(() =>
      globalThis.achtervang.call('app.info', {}).catch((error: unknown) => String(error)),
    );
    expect(fromInside).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
    await page.goto('about:blank');
    const answer = await page.evaluate(() => globalThis.achtervang.call('app.info', {}));
    expect(answer).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
  });

  test('prints a paper that may take itself and ask nothing else, and keeps it', async () => {
    expect(await ask('papers.print')).toMatchObject({
      value: { ok: true, value: { fileName: 'mentorblad.pdf' } },
    });
    const pdf = readFileSync(join(folder, 'papers', String(papers), 'mentorblad.pdf'), 'latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain('/StructTreeRoot');
  });

  test('hands over a chosen file without its path, up to the limit', async () => {
    chosen = join(folder, 'lijst.csv');
    writeFileSync(chosen, 'a;b');
    expect(await ask('classLists.choose')).toMatchObject({
      value: { value: { fileName: 'lijst.csv', bytes: new TextEncoder().encode('a;b') } },
    });
    writeFileSync(chosen, 'a;b;c;d;e;f;g');
    expect(await ask('classLists.choose')).toMatchObject({
      value: { error: { code: 'fileTooLarge' } },
    });
    chosen = null;
    expect(await ask('classLists.choose')).toMatchObject({ value: { ok: true, value: null } });
  });

  test.each(['a call', 'the system'])(
    'a lock by %s leaves an empty page and a new process',
    async (by) => {
      const before = preview.page();
      const pid = await ask('app.info');
      await before.evaluate(
        () =>
          new Promise((resolve) => {
            indexedDB.open('names').onsuccess = resolve;
          }),
      );
      const next = preview.nextPage();
      if (by === 'a call') void ask('vault.lock').catch(() => undefined);
      else preview.lock();
      const page = await next;
      expect(before.isClosed()).toBe(true);
      expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
      const after = await ask('app.info');
      expect(after.ok && pid.ok && after.value['pid'] !== pid.value['pid']).toBe(true);
    },
  );

  test('ends when the person closes the window, and with it the services', async () => {
    const info = await ask('app.info');
    await preview.page().close();
    await preview.ended;
    const pid = info.ok ? Number(info.value['pid']) : 0;
    expect(() => process.kill(pid, 0)).toThrow();
  });
});
