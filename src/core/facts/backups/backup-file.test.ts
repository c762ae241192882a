import { describe, expect, it } from "vitest";
import { type BackupFile, readBackupFile, writeBackupFile } from "./backup-file.ts";

const sha256 = "ab".repeat(32);
const file: BackupFile = {
  ...{ version: "0.1.0", shop: "Fjellbutikken", takenUs: 1, lastLoad: 3 },
  places: [{ place: "lead", stays: 2, people: 2, fromSum: 1, toSum: 0 }],
  files: [
    { file: "stige.yaml", bytes: 10, sha256 },
    { file: ".stige/segments/orders/L000001-2.parquet", bytes: 4, sha256 },
  ],
};

describe("the file that tells what a backup holds", () => {
  it("is read as it was written", () => {
    expect(readBackupFile(writeBackupFile(file))).toEqual(file);
  });

  it.each([
    "../stige.yaml",
    "/etc/passwd",
    ".stige/../../x",
    ".stige/segments/..",
    "stige.yaml/x",
    "C:\\x",
    "",
  ])("is not believed where it names %j", (path) => {
    const files = [{ file: path, bytes: 1, sha256 }];
    expect(readBackupFile(writeBackupFile({ ...file, files }))).toBeNull();
  });

  it.each(["", "{", "null", "[]", '{"stige":"tombstones"}', '{"stige":"backup"}'])("is not %j", (text) => {
    expect(readBackupFile(text)).toBeNull();
  });
});
