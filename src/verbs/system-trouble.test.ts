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

test("a drive that fails under the store is told with a remedy, not as an error of Stige", () => {
  // What SQLite says where a write fails, as under a limit on the size of files.
  const error = Object.assign(new Error("disk I/O error"), { code: "ERR_SQLITE_ERROR", errcode: 778 });
  expect(systemTrouble(error)).toMatchObject({ code: "io", sentence: { key: "cli.driveFails" } });
});

test("more than memory holds is told with a remedy", () => {
  const error = new Error(
    "Out of Memory Error: could not allocate block of size 256.0 KiB (793.9 MiB/762.9 MiB used)",
  );
  expect(systemTrouble(error)).toMatchObject({ code: "io", sentence: { key: "cli.noMemory" } });
});
