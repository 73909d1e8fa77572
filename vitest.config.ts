import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The sources' own platform, not the built one: see "imports" in package.json.
  ssr: { resolve: { conditions: ['fill-report-source', 'module', 'node'] } },
  test: { include: ['test/**/*.test.ts'], setupFiles: ['test/setup.ts'], testTimeout: 60_000 },
});
