import { expect, test, vi } from 'vitest';
import { ok } from '#shared/result/result.ts';
import { createCallGate, type Sender } from './call-gate.ts';

const origin = 'app://achtervang';
const app: Sender = { page: 'app', isTopFrame: true, address: `${origin}/index.html#/x` };
const paper: Sender = { page: 'paper', isTopFrame: true, address: `${origin}/paper.html#t` };

function setUp() {
  const call = vi.fn(() => Promise.resolve(ok('answer')));
  return { call, gate: createCallGate(origin, call) };
}

test('the app page may ask what is in the contract', async () => {
  const { call, gate } = setUp();
  expect(await gate(app, ['app.info', { a: 1 }])).toEqual(ok('answer'));
  expect(call).toHaveBeenCalledWith('app', 'app.info', { a: 1 });
});

test('a call without input passes', async () => {
  const { call, gate } = setUp();
  await gate(app, ['app.info', undefined]);
  expect(call).toHaveBeenCalledWith('app', 'app.info', undefined);
});

test.each<[string, Sender]>([
  ['a frame inside the page', { ...app, isTopFrame: false }],
  ['another origin', { ...app, address: 'https://example.org/index.html' }],
  ['an origin that starts the same', { ...app, address: 'app://achtervang.example/index.html' }],
  ['an empty frame', { ...app, address: 'about:blank' }],
  ['the app window at the paper page', { ...app, address: paper.address }],
  ['the paper window at the app page', { ...paper, address: app.address }],
])('%s is refused', async (_who, sender) => {
  const { call, gate } = setUp();
  expect(await gate(sender, ['paper.take', {}])).toMatchObject({ error: { code: 'notAllowed' } });
  expect(call).not.toHaveBeenCalled();
});

test.each([[['no.such', {}]], [['toString', {}]], [[{}, {}]], [[]], [['app.info', 1, 2]]])(
  'a question outside the contract is refused: %j',
  async (args) => {
    const { call, gate } = setUp();
    expect(await gate(app, args)).toMatchObject({ error: { code: 'invalidInput' } });
    expect(call).not.toHaveBeenCalled();
  },
);

test('the paper page may take its paper and nothing else', async () => {
  const { call, gate } = setUp();
  expect(await gate(paper, ['paper.take', {}])).toEqual(ok('answer'));
  expect(await gate(paper, ['records.load', {}])).toMatchObject({ error: { code: 'notAllowed' } });
  expect(call).toHaveBeenCalledTimes(1);
});
