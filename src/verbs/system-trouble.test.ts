import { expect, test } from "vitest";
import { systemTrouble } from "./system-trouble.ts";

test.each([
  ["DuckDB", new Error('IO Error: Could not write file "/x/1.parquet": File too large')],
  ["Node", Object.assign(new Error("EFBIG: file too large, write"), { code: "EFBIG" })],
])("a limit on the size of files, as %s tells it, is trouble of the disk with a remedy", (_, error) => {
  expect(systemTrouble(error)).toMatchObject({
    code: "io",
    sentence: { key: "cli.fileLimit" },
    fix: { key: "cli.fileLimit.fix" },
  });
});
