import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { callNames } from '#shared/ipc/names.ts';
import { ok } from '#shared/result/result.ts';
import { createCallGate } from '#main/link/call-gate.ts';
import { createWebPages } from '#main/link/web-pages.ts';
import { answerCalls } from '#main/shell/answer-calls.ts';
import { guardContents } from '#main/shell/guard-contents.ts';
import { menuTemplate } from '#main/shell/menu.ts';
import { pagePreferences } from '#main/shell/page-preferences.ts';
import { createPaperPrinter } from '#main/shell/paper-printer.ts';
import {
  appOrigin,
  openPageSession,
  registerScheme,
  sealSession,
} from '#main/shell/sealed-session.ts';
import { moveSessionData } from '#main/shell/session-folder.ts';
import { hardenProcess, unsafeFlags } from '#main/shell/switches.ts';
import { shellTexts } from '#main/shell/texts.ts';
import {
  StandInApp,
  StandInContents,
  StandInElectron,
  StandInSession,
  StandInWindow,
  StoppableEvent,
} from './stand-in.ts';

const devServer = 'http://localhost:5173';
const runtime = {
  session: Object.create(null) as Session,
  preload: '/built/preload/index.cjs',
  devTools: false,
};
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'achtervang-shell-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('starting', () => {
  test('turns on the sandbox and turns off caches, name resolution and background traffic', () => {
    const app = new StandInApp(folder, true);
    hardenProcess(app, null);
    expect(app.done).toContain('sandbox');
    expect(Object.fromEntries(app.switches)).toStrictEqual({
      'disable-http-cache': undefined,
      'disk-cache-size': '1',
      'disable-gpu-shader-disk-cache': undefined,
      'host-resolver-rules': 'MAP * ~NOTFOUND',
      'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
      'disable-quic': undefined,
      'disable-background-networking': undefined,
      'disable-component-update': undefined,
      'disable-domain-reliability': undefined,
      'disable-breakpad': undefined,
      'no-pings': undefined,
    });
  });

  test('names each way of starting that takes a wall away or leaves a trace', () => {
    const app = new StandInApp(folder, true);
    expect(unsafeFlags(app.commandLine, { PATH: '/bin', NODE_OPTIONS: '' })).toEqual([]);
    for (const name of ['no-sandbox', 'enable-logging', 'remote-debugging-port', 'inspect']) {
      app.given.clear();
      app.given.add(name);
      expect(unsafeFlags(app.commandLine, {})).toEqual([`--${name}`]);
    }
    app.given.clear();
    expect(unsafeFlags(app.commandLine, { NODE_OPTIONS: '-r x', SSLKEYLOGFILE: '/x' })).toEqual([
      'NODE_OPTIONS',
      'SSLKEYLOGFILE',
    ]);
  });

  test('gives the own scheme an origin and no exemption', () => {
    const electron = new StandInElectron(folder);
    registerScheme(electron.protocol);
    expect(electron.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  test('moves what Chromium writes to a private folder, empty at start and gone at the end', () => {
    const app = new StandInApp(folder, true);
    const session = join(folder, 'session');
    mkdirSync(session);
    writeFileSync(join(session, 'left after a crash'), 'x');
    const { wipe } = moveSessionData(app);
    expect(app.paths.get('sessionData')).toBe(session);
    expect(existsSync(join(session, 'left after a crash'))).toBe(false);
    if (process.platform !== 'win32') expect(statSync(session).mode & 0o777).toBe(0o700);
    writeFileSync(join(session, 'Local State'), 'x');
    wipe();
    expect(existsSync(session)).toBe(false);
  });
});

describe('a session', () => {
  const sealed = (origin = appOrigin) => {
    const session = new StandInSession();
    sealSession(session, origin);
    return session;
  };

  test('grants no permission, device or screen', () => {
    const session = sealed();
    const granted = vi.fn();
    session.permissionRequest?.(null as never, 'media', granted, {} as never);
    expect(granted).toHaveBeenCalledExactlyOnceWith(false);
    expect(session.permissionCheck?.(null, 'clipboard-read', appOrigin, {} as never)).toBe(false);
    expect(session.device?.({} as never)).toBe(false);
    const streams = vi.fn();
    session.displayMedia?.({} as never, streams);
    expect(streams).toHaveBeenCalledExactlyOnceWith(null);
  });

  test('has no spelling checker, so fetches no dictionary', () => {
    const session = sealed();
    expect(session.spellChecker).toBe(false);
    expect(session.spellLanguages).toEqual([]);
    expect(session.dictionaryUrl).toBe('https://00.00/');
  });

  test('lets through its own pages and nothing else', () => {
    const session = sealed();
    for (const url of [
      `${appOrigin}/index.html`,
      `blob:${appOrigin}/1`,
      'data:image/png;base64,',
    ]) {
      expect(session.lets(url)).toBe(true);
    }
    for (const url of [
      'https://example.org/',
      'http://localhost:5173/',
      'ws://example.org/',
      'app://other/',
      'file:///etc/passwd',
      'ftp://example.org/',
      '',
    ]) {
      expect(session.lets(url)).toBe(false);
    }
    expect(session.proxy).toEqual({ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9' });
  });

  test('lets through the development server only while developing', () => {
    const session = sealed(devServer);
    expect(session.lets(`${devServer}/x`)).toBe(true);
    expect(session.lets('ws://localhost:5173/x')).toBe(true);
    expect(session.lets('http://localhost:9999/x')).toBe(false);
  });

  test('downloads nothing', () => {
    const event = new StoppableEvent();
    sealed().emit('will-download', event);
    expect(event.stopped).toBe(true);
  });

  test('of the windows lives in memory, is sealed, and serves the pages with their policy', async () => {
    writeFileSync(join(folder, 'index.html'), '<p>App</p>');
    const electron = new StandInElectron(folder);
    const session = openPageSession(
      electron.session.fromPartition,
      createWebPages(folder, appOrigin),
      appOrigin,
    );
    expect(electron.partitions).toEqual([['vault', { cache: false }]]);
    expect(session.permissionRequest).not.toBeNull();
    expect(session.lets('https://example.org/')).toBe(false);
    expect(session.servedScheme).toBe('app');
    const answer = await session.served?.(new Request(`${appOrigin}/index.html`));
    expect(await answer?.text()).toBe('<p>App</p>');
    expect(answer?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await session.served?.(new Request('app://other/index.html')))?.status).toBe(403);
  });
});

describe('a page', () => {
  const guarded = (reloadable: string | null = null) => {
    const contents = new StandInContents();
    guardContents(contents, reloadable);
    return contents;
  };

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'stays where it is: %s',
    (name) => {
      const event = new StoppableEvent(`${appOrigin}/index.html`);
      guarded().emit(name, event);
      expect(event.stopped).toBe(true);
    },
  );

  test('may load itself anew only from the development server', () => {
    const [same, other] = [
      new StoppableEvent(`${devServer}/index.html`),
      new StoppableEvent(`${devServer}0/`),
    ];
    const contents = guarded(devServer);
    contents.emit('will-navigate', same);
    contents.emit('will-navigate', other);
    expect([same.stopped, other.stopped]).toEqual([false, true]);
  });

  test('opens no window and no route around the network walls', () => {
    const contents = guarded();
    expect(contents.windowOpen?.({ url: 'https://example.org/' } as never)).toEqual({
      action: 'deny',
    });
    expect(contents.webRtc).toBe('disable_non_proxied_udp');
  });

  test('runs in the sandbox without Node, and without developer tools', () => {
    expect(pagePreferences(runtime)).toMatchObject({
      session: runtime.session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
      spellcheck: false,
      v8CacheOptions: 'none',
    });
  });

  test('offers no developer tools and no reload in the menu', () => {
    const roles = menuTemplate(shellTexts('nl'), () => undefined).flatMap((item) =>
      Array.isArray(item.submenu) ? item.submenu.map((entry) => entry.role) : [item.role],
    );
    expect(roles).toContain('zoomIn');
    for (const role of ['toggleDevTools', 'reload', 'forceReload', 'viewMenu', 'windowMenu']) {
      expect(roles).not.toContain(role);
    }
  });
});

describe('a call', () => {
  const frame = {
    parent: null,
    detached: false,
    origin: appOrigin,
    url: `${appOrigin}/index.html#/pairs`,
  };

  test.each<[string, object | null, boolean]>([
    ['the page itself', frame, true],
    ['a frame inside it', { ...frame, parent: {} }, false],
    ['a frame that is gone', { ...frame, detached: true }, false],
    ['no frame', null, false],
    ['a page without an origin', { ...frame, origin: 'null' }, false],
    [
      'a page elsewhere',
      { ...frame, origin: 'https://x.example', url: 'https://x.example/' },
      false,
    ],
    ['the paper page', { ...frame, url: `${appOrigin}/paper.html` }, false],
  ])('of %s', async (_who, sender, passes) => {
    const call = vi.fn(() => Promise.resolve(ok(1)));
    const contents = new StandInContents();
    answerCalls(contents, 'app', appOrigin, createCallGate(appOrigin, call));
    await contents.calls(sender, callNames[0], {});
    expect(call).toHaveBeenCalledTimes(passes ? 1 : 0);
  });
});

describe('printing a paper', () => {
  const gate = createCallGate(appOrigin, () => Promise.resolve(ok(1)));
  const setUp = (ready: unknown, timeoutMs = 1_000) => {
    const windows: StandInWindow[] = [];
    const printer = createPaperPrinter({
      openWindow: (options) => {
        const window = new StandInWindow(options);
        window.webContents.ready = ready;
        windows.push(window);
        return window;
      },
      runtime,
      origin: appOrigin,
      gate,
      timeoutMs,
    });
    return { printer, windows };
  };

  test('happens in a hidden sandboxed window that is gone afterwards', async () => {
    const { printer, windows } = setUp('true');
    const { bytes } = await printer.print({ ticket: 'a b', landscape: true });
    expect(new TextDecoder().decode(bytes)).toBe('%PDF');
    const [window] = windows;
    expect(window).toMatchObject({ loaded: `${appOrigin}/paper.html#a%20b`, gone: true });
    expect(window?.options).toMatchObject({ show: false, webPreferences: { sandbox: true } });
    expect(window?.webContents.pdfOptions).toMatchObject({
      pageSize: 'A4',
      landscape: true,
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  });

  test.each(['failed', ''])('that says %j fails by name and leaves no window', async (ready) => {
    const { printer, windows } = setUp(ready, 120);
    await expect(printer.print({ ticket: 't', landscape: false })).rejects.toMatchObject({
      error: { code: 'pdfFailed' },
    });
    expect(windows.every((window) => window.gone)).toBe(true);
  });

  test('ends at a lock', async () => {
    const { printer, windows } = setUp('', 60_000);
    const printing = printer.print({ ticket: 't', landscape: false });
    printer.wipe();
    await expect(printing).rejects.toMatchObject({ error: { code: 'pdfFailed' } });
    expect(windows[0]?.gone).toBe(true);
  });

  test('gives the window no call but its own paper', async () => {
    const { printer, windows } = setUp('true');
    await printer.print({ ticket: 't', landscape: false });
    const frame = {
      parent: null,
      detached: false,
      origin: appOrigin,
      url: `${appOrigin}/paper.html#t`,
    };
    const contents = windows[0]!.webContents;
    expect(await contents.calls(frame, 'paper.take', {})).toEqual(ok(1));
    expect(await contents.calls(frame, 'records.load', {})).toMatchObject({
      error: { code: 'notAllowed' },
    });
  });
});
