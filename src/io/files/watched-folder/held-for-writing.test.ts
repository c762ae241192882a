import { closeSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { heldForWriting } from "./held-for-writing.ts";

it.skipIf(process.platform !== "linux")(
  "a file open for writing is held, one open for reading is not, also by way of a linked folder",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "stige-held-"));
    const paths = ["a æ.csv", "b.csv", "c.csv", "d.csv"].map((name) => join(folder, name));
    const [written, read, appended, shut] = paths as [string, string, string, string];
    for (const path of paths) writeFileSync(path, "x");
    const handles = [openSync(written, "r+"), openSync(read, "r"), openSync(appended, "a")];
    expect([...heldForWriting(paths)]).toEqual([written, appended]);
    expect(heldForWriting([read, shut]).size).toBe(0);
    symlinkSync(folder, `${folder}-link`);
    expect([...heldForWriting([join(`${folder}-link`, "c.csv")])]).toEqual([join(`${folder}-link`, "c.csv")]);
    for (const handle of handles) closeSync(handle);
    expect(heldForWriting(paths).size).toBe(0);
    rmSync(`${folder}-link`);
    rmSync(folder, { recursive: true });
  },
);
