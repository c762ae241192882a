import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/house/longest-first.ts";
import shorter from "./vitest.config.ts";

const minuteMs = 60_000;

/** The slow proofs: `npm run test:long`. */
export default defineConfig({
  test: {
    ...shorter.test,
    isolate: true,
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    include: ["{src,test,bench}/**/*.long.test.ts"],
    exclude: ["**/node_modules/**"],
    testTimeout: 30 * minuteMs,
    hookTimeout: 10 * minuteMs,
  },
});
