import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { typed } from "../../test/by-hand/typed.ts";

const folder = mkdtempSync(join(tmpdir(), "stige-publish-"));
afterAll(() => rmSync(folder, { recursive: true }));
let nowUs = Date.UTC(2026, 2, 31, 10) * 1000;
const stige = (...words: string[]) => {
  nowUs += 60_000_000;
  return typed(folder, words, nowUs);
};
beforeAll(async () => {
  writeFileSync(
    join(folder, "ordrer.csv"),
    "Kundenr;E-post;Ordrenr;Dato;Beløp\n1001;kari@example.no;1;01.02.2026;499,00\n",
  );
  writeFileSync(join(folder, "utkast.yaml"), "ladder:\n  preset: norwegian\n  lapsedAfter: 30d # prøve\n");
  await stige("load", "ordrer.csv");
});

test("a file is published with a note, listed with who did it, in the log, and gone back from", async () => {
  const before = readFileSync(join(folder, "stige.yaml"), "utf8");
  const { out, err } = await stige("publish", "utkast.yaml", "--note", "én måned er nok");
  expect(err).toBe("");
  expect(out).toBe(`  Versjon 2 av stigen gjelder.\n  Tilbake igjen: stige publish --back 1\n`);
  expect((await stige("ladder", "--as-of", "2026-03-30")).out).toMatch(/Sovende.* 1\b/);
  expect((await stige("publish")).out).toMatch(/2 .*terminal +én måned er nok\n +1 .*for hånd/);
  expect((await stige("audit")).out).toMatch(/Terminalen +satte en stige i kraft +stigeversjon 2\n/);
  await stige("publish", "--back", "1");
  expect(readFileSync(join(folder, "stige.yaml"), "utf8")).toBe(before);
});

test.each([
  [["publish", "ingen.yaml"], "ingen.yaml kan ikke leses."],
  [["publish", "utkast.yaml", "--back", "1"], "Enten en fil eller --back, ikke begge."],
  [["publish", "--back", "9"], "Det finnes ingen stigeversjon 9"],
  [["publish", "--back", "1"], "Dette er stigen som gjelder allerede."],
])("stige %j is refused with what to do", async (words, sentence) => {
  const { err, code } = await stige(...words);
  expect(err).toContain(sentence);
  expect(code).not.toBe(0);
  expect(err.trim().split("\n").length).toBeGreaterThan(1);
});
