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

test("a path that leads through a file is none, and told so", () => {
  const error = Object.assign(new Error("ENOTDIR: not a directory, mkdir '/x/file/sub'"), {
    ...{ code: "ENOTDIR", path: "/x/file/sub" },
  });
  expect(systemTrouble(error)).toMatchObject({ sentence: { key: "cli.noFile" } });
});

test.each([
  ["database disk image is malformed", 11],
  ["database disk image is malformed", 267],
  ["file is not a database", 26],
])("a store of which SQLite says %s (%d) is damaged, and a backup is the remedy", (what, errcode) => {
  const error = Object.assign(new Error(what), { code: "ERR_SQLITE_ERROR", errcode });
  expect(systemTrouble(error)).toMatchObject({
    code: "damaged",
    sentence: { key: "doctor.storeWrong" },
    fix: { key: "doctor.fromBackup" },
    problems: [{ sentence: { params: { what } } }],
  });
});

test("more than memory holds is told with a remedy", () => {
  const error = new Error(
    "Out of Memory Error: could not allocate block of size 256.0 KiB (793.9 MiB/762.9 MiB used)",
  );
  expect(systemTrouble(error)).toMatchObject({ code: "io", sentence: { key: "cli.noMemory" } });
});
