import { expect, test } from 'vitest';
import * as z from 'zod';
import { parseJson } from './parse-json.ts';

const schema = z.object({ name: z.string(), count: z.int() });

test('text that fits the schema becomes a value of its type', () => {
  expect(parseJson(schema, '{"name":"a","count":2}')).toEqual({ name: 'a', count: 2 });
});

test.each(['', '{', 'null', '[]', '{"name":1,"count":2}', '{"name":"a","count":2.5}'])(
  'text that is no JSON or another shape gives null: %j',
  (text) => {
    expect(parseJson(schema, text)).toBeNull();
  },
);

test('keys that the schema does not name are left out', () => {
  expect(parseJson(schema, '{"name":"a","count":2,"__proto__":{"x":1}}')).toEqual({
    name: 'a',
    count: 2,
  });
});
