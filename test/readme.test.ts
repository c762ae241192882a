import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mustRun } from "./house/run.ts";
import { root } from "./house/source-file.ts";

const home = mkdtempSync(join(tmpdir(), "stige-readme-"));
const shop = join(home, "fjellbutikken");
const readme = readFileSync(join(root, "README.md"), "utf8");
const stige = (...words: string[]) =>
  mustRun(process.execPath, [join(root, "src/cli/main.ts"), ...words, "--shop", shop], home).stdout;

beforeAll(() => void stige("load", join(root, "examples/fjellbutikken/ordrer.csv")));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("the README", () => {
  it("shows the ladder of the example as it is drawn", () => {
    const [, shown = ""] = /```text\n([^`]*)```/.exec(readme) ?? [];
    expect(shown).toBe(stige("ladder", "--language", "en"));
  });

  it("counts the orders of the example", () => {
    const { rungs, people } = JSON.parse(stige("ladder", "--json"));
    const onRung = Object.fromEntries(
      rungs.map((rung: { id: string; people: number | null }) => [rung.id, rung.people]),
    );
    expect(people).toBe(12);
    expect(onRung).toEqual({ lead: 0, prospect: null, customer: 2, repeat: 5, ambassador: null });
  });

  it("asks only what can be answered", () => {
    for (const [, asked = ""] of readme.matchAll(/^\| `stige ([^`]*)` \|/gm)) {
      const words = asked
        .replace("PERSON", "108")
        .replace("stays.parquet", join(home, "stays.parquet"))
        .split(" ");
      expect(stige(...words), asked).not.toBe("");
    }
  });
});
