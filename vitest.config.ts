import { defineConfig } from 'vitest/config';

/** `unit` needs nothing built, `site` reads `dist/` or builds copies of the project, `browser` opens `dist/` in Chromium, as does `lighthouse`,
 * which takes long and has a command of its own. */
// Vitest would leave one processor idle.
const maxWorkers = '100%';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 60_000,
          maxWorkers,
          // What they test keeps nothing, so that modules may be loaded once.
          isolate: false,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'lighthouse',
          include: ['tests/lighthouse/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A busy machine may take its time to draw.
          expect: { poll: { timeout: 20_000 } },
          // A browser may fall over by itself there. What is right only now and then is named in the report.
          retry: 1,
          maxWorkers,
        },
      },
    ],
  },
});
