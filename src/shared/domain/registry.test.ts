import { describe, expect, it } from 'vitest';
import { recordDefinitions } from './registry.ts';

describe('the registry', () => {
  it.each(Object.entries(recordDefinitions))(
    '%s has a migration for each version before its newest, and for no other',
    (name, definition) => {
      expect(definition.kind).toBe(name);
      const steps = Object.keys(definition.migrations).map(Number);
      const expected = Array.from({ length: definition.version - 1 }, (_, index) => index + 1);
      expect(steps).toEqual(expected);
    },
  );
});
