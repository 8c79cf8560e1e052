// The pages and their policy, read from the built folder: what both shells serve instead of a web
// server. It answers requests for one origin only and must not know which shell asks.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const noncePlaceholder = '__CSP_NONCE__';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
};

/** Plain names only: no encoding, no dot at the start of a part, no way up. */
const plainPath = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;

export type WebAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
};

/** Style elements carry the nonce of their page load; nothing inline runs or is styled otherwise. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function headersFor(contentType: string, nonce: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
}

function refusal(status: number): WebAnswer {
  return {
    status,
    headers: headersFor('text/plain; charset=utf-8', newNonce()),
    body: new Uint8Array(),
  };
}

function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/** True when the address belongs to `origin`, exactly. */
export function isFromOrigin(address: string, origin: string): boolean {
  const url = URL.parse(address);
  // The origin of an own scheme reads 'null' in Node, so scheme and host are compared themselves.
  return (
    url !== null &&
    url.username === '' &&
    url.password === '' &&
    `${url.protocol}//${url.host}` === origin
  );
}

/** Which page an address is, or null when it is none of the two. */
export function pageAt(address: string, origin: string): 'app' | 'paper' | null {
  if (!isFromOrigin(address, origin)) return null;
  const path = URL.parse(address)?.pathname;
  if (path === '/' || path === '/index.html') return 'app';
  return path === '/paper.html' ? 'paper' : null;
}

export type WebPages = {
  readonly answer: (request: {
    readonly url: string;
    readonly method: string;
  }) => Promise<WebAnswer>;
};

/** Answers every request: files of `folder` for `origin`, a refusal for anything else. */
export function createWebPages(folder: string, origin: string): WebPages {
  return {
    async answer({ url, method }) {
      if (!isFromOrigin(url, origin)) return refusal(403);
      if (method !== 'GET') return refusal(405);
      // The raw text, because URL parsing would fold '..' away before it is seen.
      const rawPath = url.slice(origin.length).split(/[?#]/, 1)[0] ?? '';
      const path = rawPath === '' || rawPath === '/' ? '/index.html' : rawPath;
      const contentType = contentTypes[extname(path)];
      if (!plainPath.test(path) || contentType === undefined) return refusal(404);
      let bytes: Buffer;
      try {
        bytes = await readFile(join(folder, ...path.split('/')));
      } catch {
        return refusal(404);
      }
      const nonce = newNonce();
      const body =
        extname(path) === '.html'
          ? new TextEncoder().encode(bytes.toString('utf8').replaceAll(noncePlaceholder, nonce))
          : new Uint8Array(bytes);
      return { status: 200, headers: headersFor(contentType, nonce), body };
    },
  };
}
