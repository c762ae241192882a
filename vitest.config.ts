import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const report = process.env.STIGE_TEST_REPORT;

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "bench/**/*.test.ts"],
    exclude: ["**/*.long.test.ts", "**/*.trino.test.ts", "**/node_modules/**"],
    globalSetup: "test/house/shared-by-files.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A machine that others use stops a browser or a child process for longer than any limit that would still find a hang.
    retry: { count: 1, condition: /timed out|timeout .*exceeded/i },
    // A process that goes on to the next file has most of what it imports already: a fifth of the time.
    pool: "forks",
    isolate: false,
    // One more than cores: what waits for a browser, a server or the disk leaves a core idle: of two cores three workers take four fifths.
    maxWorkers: availableParallelism() + 1,
    reporters: report ? ["default", ["json", { outputFile: report }]] : ["default"],
  },
});
