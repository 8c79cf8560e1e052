// Two kinds of tests: `unit`, beside the source and quick, and `proof`, which kill, flip, forge or
// start a browser and take their time. `npm run check` runs the first, `npm test` both.
import { configDefaults, defineConfig } from 'vitest/config';

const proofs = [
  'src/preview/**/*.test.ts',
  'test/architecture/**/*.test.ts',
  'test/electron-shell/**/*.test.ts',
  'test/independent-reader/**/*.test.ts',
  'test/vault/**/*.test.ts',
  'test/kill.test.ts',
];

export default defineConfig({
  test: {
    // Only ends what hangs. How fast a machine is must never decide whether a test passes.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Nothing here leaves traces in its modules, so files of one worker share them: twice as fast.
          isolate: false,
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...proofs],
        },
      },
      { extends: true, test: { name: 'proof', include: proofs, testTimeout: 600_000 } },
    ],
  },
});
