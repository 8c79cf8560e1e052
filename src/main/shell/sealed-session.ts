// The session of the windows: in memory, without rights and without a network, serving the built
// pages. It must not touch the default session, which writes to disk.
import type { Protocol, Session, WebRequest } from 'electron';
import { isFromOrigin, type WebPages } from '#main/link/web-pages.ts';

export const appScheme = 'app';
export const appOrigin = 'app://achtervang';

/** Before the app is ready: own scheme with an origin of its own, without any exemption. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export type SealableSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
  | 'setSpellCheckerDictionaryDownloadURL'
  | 'setProxy'
> & {
  readonly webRequest: Pick<WebRequest, 'onBeforeRequest'>;
  readonly on: (
    event: 'will-download',
    listener: (event: { readonly preventDefault: () => void }) => void,
  ) => unknown;
};

export type PageSession = SealableSession & {
  readonly protocol: Pick<Protocol, 'handle'>;
};

/** `origin` is what the windows show; in development the server that also pushes changes. */
function mayLoad(address: string, origin: string): boolean {
  if (isFromOrigin(address, origin)) return true;
  if (/^(blob|data|devtools):/.test(address)) return true;
  return origin.startsWith('http:') && isFromOrigin(address, origin.replace('http:', 'ws:'));
}

/** Takes every right and every way out from a session; for each session that comes to be. */
export function sealSession(session: SealableSession, origin: string): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerDictionaryDownloadURL('https://00.00/');
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !mayLoad(details.url, origin) }),
  );
  session.on('will-download', (event) => event.preventDefault());
  if (!origin.startsWith('http:')) {
    void session.setProxy({ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9' });
  }
}

/** The one session of the windows; no `persist:`, so all of it lives in memory. */
export function openPageSession<S extends PageSession>(
  fromPartition: (partition: string, options: { readonly cache: boolean }) => S,
  pages: WebPages,
  origin: string,
): S {
  const session = fromPartition('vault', { cache: false });
  sealSession(session, origin);
  session.protocol.handle(appScheme, async ({ url, method }) => {
    const { status, headers, body } = await pages.answer({ url, method });
    return new Response(body, { status, headers: { ...headers } });
  });
  return session;
}
