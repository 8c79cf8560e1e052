import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentSecurityPolicy, createWebPages, isFromOrigin, pageAt } from './web-pages.ts';

const origin = 'app://achtervang';
let outside: string;
let folder: string;

beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), 'achtervang-pages-'));
  folder = join(outside, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(
    join(folder, 'index.html'),
    '<meta content="__CSP_NONCE__"><style nonce="__CSP_NONCE__">',
  );
  writeFileSync(join(folder, 'assets', 'a-1_2.js'), 'export {};');
  writeFileSync(join(folder, 'notes.secret'), 'x');
  writeFileSync(join(folder, '.hidden.js'), 'x');
  writeFileSync(join(outside, 'outside.js'), 'x');
});
afterAll(() => rmSync(outside, { recursive: true }));

const get = (url: string, method = 'GET') => createWebPages(folder, origin).answer({ url, method });

test('the start page carries a fresh nonce in its text and its policy at every load', async () => {
  const [first, second] = [await get(`${origin}/`), await get(`${origin}/index.html#/x`)];
  const nonceOf = (answer: typeof first) =>
    /'nonce-([^']+)'/.exec(answer.headers['Content-Security-Policy'] ?? '')?.[1] ?? '';
  expect(nonceOf(first)).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(nonceOf(first)).not.toBe(nonceOf(second));
  const text = new TextDecoder().decode(first.body);
  expect(text).toBe(`<meta content="${nonceOf(first)}"><style nonce="${nonceOf(first)}">`);
});

test('every answer, a refusal too, carries the policy and may not be sniffed, kept or embedded', async () => {
  for (const answer of [await get(`${origin}/assets/a-1_2.js`), await get(`${origin}/none.js`)]) {
    expect(answer.headers['Content-Security-Policy']).toContain("default-src 'none'");
    expect(answer.headers).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    });
  }
});

test('a script is served as a script', async () => {
  const answer = await get(`${origin}/assets/a-1_2.js?v=1`);
  expect(answer.status).toBe(200);
  expect(answer.headers['Content-Type']).toBe('text/javascript; charset=utf-8');
});

test.each([
  '/../outside.js',
  '/assets/../../outside.js',
  '/%2e%2e/outside.js',
  '/..%2foutside.js',
  '/..\\outside.js',
  '/assets//a-1_2.js',
  '/.hidden.js',
  '/notes.secret',
  '/assets',
  '/assets/a-1_2.js%00.html',
  '/none.html',
])('what is not a plain built file is not found: %s', async (path) => {
  expect((await get(origin + path)).status).toBe(404);
});

test.each([
  'https://achtervang/index.html',
  'app://other/index.html',
  'app://achtervang.example/index.html',
  'app://user@achtervang/index.html',
  'app://achtervang:1/index.html',
  'file:///etc/passwd',
  'not an address',
])('another origin is refused: %s', async (url) => {
  expect((await get(url)).status).toBe(403);
  expect(isFromOrigin(url, origin)).toBe(false);
});

test('only reading is answered', async () => {
  expect((await get(`${origin}/index.html`, 'POST')).status).toBe(405);
});

test('the policy lets nothing inline run, and nothing be loaded from elsewhere', () => {
  const policy = contentSecurityPolicy('n');
  expect(policy).not.toMatch(/unsafe|https?:|\*|style-src-attr/);
  for (const closed of ['object-src', 'base-uri', 'form-action', 'frame-ancestors']) {
    expect(policy).toContain(`${closed} 'none'`);
  }
});

test('an address is one of the two pages or none', () => {
  expect(pageAt(`${origin}/index.html#/pairs`, origin)).toBe('app');
  expect(pageAt(`${origin}/paper.html#ticket`, origin)).toBe('paper');
  expect(pageAt(`${origin}/assets/a-1_2.js`, origin)).toBeNull();
  expect(pageAt('https://example.org/index.html', origin)).toBeNull();
  expect(pageAt('', origin)).toBeNull();
});
