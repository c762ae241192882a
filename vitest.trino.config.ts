import { defineConfig } from "vitest/config";
import shorter from "./vitest.config.ts";

const minuteMs = 60_000;

/** The ladder in SQL run by a real Trino: `npm run test:trino`. */
export default defineConfig({
  test: {
    ...shorter.test,
    isolate: true,
    include: ["test/trino/*.trino.test.ts"],
    exclude: ["**/node_modules/**"],
    globalSetup: "test/trino/fetch-first.ts",
    fileParallelism: false,
    testTimeout: 20 * minuteMs,
    hookTimeout: 10 * minuteMs,
  },
});
