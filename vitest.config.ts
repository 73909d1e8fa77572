import { defineConfig } from 'vitest/config';

/** Properties that `npm run test:full` tries on many more cases than `npm test`, and `npm run fuzz` with many seeds. */
const DEEP = [
  'test/fill/slow-way.test.ts',
  'test/fill/values.test.ts',
  'test/kinds/agreement.test.ts',
  'test/read/json-library.test.ts',
  'test/read/yaml/library.test.ts',
  'test/read/yaml/quick.test.ts',
  'test/sheets/read/csv-rows.test.ts',
  'test/sheets/read/layouts.test.ts',
  'test/fuzz/**/*.test.ts',
];

// The sources' own platform, not the built one: see "imports" in package.json.
const ssr = { resolve: { conditions: ['fill-report-source', 'module', 'node'] } };
const shared = {
  setupFiles: ['test/setup.ts'],
  // One process loads the modules once for all of its files; tests change nothing that others see.
  isolate: false,
  testTimeout: 60_000,
};

export default defineConfig({
  test: {
    globalSetup: 'test/build.ts',
    // By itself vitest leaves one of two cores idle.
    maxWorkers: '100%',
    projects: [
      {
        ssr,
        test: {
          ...shared,
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: ['test/full/**', 'test/page/browser/**'],
        },
      },
      {
        ssr,
        test: {
          ...shared,
          name: 'page',
          include: ['test/page/browser/**/*.test.ts'],
          fileParallelism: false,
        },
      },
      {
        ssr,
        test: {
          ...shared,
          name: 'full',
          include: ['test/full/**/*.test.ts', ...DEEP],
          env: { FILL_REPORT_TESTS: 'full' },
          // They start programs of which there can be one at a time.
          fileParallelism: false,
          testTimeout: 900_000,
        },
      },
      {
        ssr,
        test: {
          ...shared,
          name: 'fuzz',
          include: DEEP,
          env: { FILL_REPORT_TESTS: 'fuzz' },
          fileParallelism: false,
          testTimeout: 900_000,
        },
      },
    ],
  },
});
