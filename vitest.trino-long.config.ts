import { defineConfig } from "vitest/config";
import trino from "./vitest.trino.config.ts";

/** The same on 20 million orders: `npm run test:trino:long`. */
export default defineConfig({
  test: {
    ...trino.test,
    include: ["test/trino/long/*.trino.test.ts"],
    testTimeout: 90 * 60_000,
  },
});
