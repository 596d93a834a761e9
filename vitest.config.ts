import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Everything that needs no browser. The browsers have their own runner: tests/e2e, started by tools/test.mjs. */
export default defineConfig({
  plugins: [await WxtVitest()].flat(),
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    restoreMocks: true,
    // No test is about time; a busy machine is not to fail any. What hangs still ends.
    testTimeout: 120_000,
  },
});
