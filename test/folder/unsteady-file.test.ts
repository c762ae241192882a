import { appendFileSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadPage } from "../../src/cli/draw/load-page.ts";
import { paint } from "../../src/cli/draw/paint.ts";
import { reader } from "../../src/cli/reader.ts";
import { tellError } from "../../src/cli/tell-error.ts";
import { languages } from "../../src/core/words/language.ts";
import { openShop } from "../../src/open.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { loads } from "../../src/verbs/loading/loads.ts";
import { unload } from "../../src/verbs/loading/unload.ts";
import { digestText, ordersCsv, smallShop } from "./small-shop.ts";

const january = Date.UTC(2026, 0, 2) * 1000;

describe("a file that changes while it is read", () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await smallShop();
    file = join(folder, "more.csv");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Does something to the file as soon as its reading has shown so much progress; gives what the load came to. */
  async function meanwhile(afterSteps: number, change: () => void) {
    let steps = 0;
    const shop = await openShop(folder, {
      now: () => january,
      timeZone: "Europe/Oslo",
      language: "en",
      progress: ({ key }) => {
        if (key === "load.reading" && ++steps === afterSteps) change();
      },
    });
    try {
      const before = await digestText(shop);
      const error = await load(shop, { file }).catch((thrown: unknown) => thrown);
      expect(steps).toBeGreaterThanOrEqual(afterSteps);
      expect(await digestText(shop)).toBe(before);
      expect(await loads(shop)).toHaveLength(2);
      return (language: "en" | "nb" | "da") => tellError(error, reader(language), false);
    } finally {
      await shop.close();
    }
  }

  /** Text that is read in one pass beside the first, and text that is rewritten between the two, which is a second step. */
  const whole = (steps: 1 | 2) =>
    Buffer.from(ordersCsv(500, 13).replaceAll("kunde", steps === 1 ? "kunde" : "kundø"), "latin1");
  const other = ordersCsv(500, 17);
  for (const [name, change] of [
    ["grows", () => appendFileSync(file, "x-1,77,kunde@example.com,2025-03-01T12:00:00Z,100.00\n")],
    ["is cut off", () => truncateSync(file, 9000)],
    ["is written anew at the same length", () => writeFileSync(file, other)],
    [
      "gives way to another",
      () => {
        writeFileSync(`${file}.new`, other);
        renameSync(`${file}.new`, file);
      },
    ],
  ] as const)
    it(`${name}: refused with a sentence, nothing is changed, and it loads when it is whole`, async () => {
      for (const steps of [1, 2] as const) {
        writeFileSync(file, whole(steps));
        const told = await meanwhile(steps, change);
        expect(told("en")).toContain("The file changed while it was being read.");
        expect(told("nb")).toContain("Filen ble endret mens den ble lest.");
        expect(told("da")).toContain("Filen blev ændret, mens den blev læst.");
        for (const language of languages) expect(told(language)).not.toMatch(/Error|\bat .*:\d+/);
      }
      const shop = await openShop(folder, { now: () => january, timeZone: "Europe/Oslo", language: "en" });
      expect((await load(shop, { file })).load).toBe(3);
      await shop.close();
    });

  it("goes away: refused with a sentence, nothing is changed", async () => {
    for (const steps of [1, 2] as const) {
      writeFileSync(file, whole(steps));
      const told = await meanwhile(steps, () => rmSync(file));
      expect(told("en")).toContain("The file went away while it was being read.");
      expect(told("nb")).toContain("Filen forsvant mens den ble lest.");
      expect(told("da")).toContain("Filen forsvandt, mens den blev læst.");
    }
  });
});

describe("a clock set back", () => {
  it("does not turn two loads round: the later one counts, and that is said", async () => {
    const folder = mkdtempSync(join(tmpdir(), "stige-clock-"));
    let nowUs = Date.UTC(2027, 5, 1) * 1000;
    const world = { now: () => nowUs, timeZone: "Europe/Oslo", language: "en" } as const;
    const shop = await openShop(folder, world, { mayBegin: true });
    const csv = (total: string, also = "") =>
      `order_id,customer_id,ordered_at,total\n1,10,2025-01-01T12:00:00Z,${total}\n${also}`;
    writeFileSync(join(folder, "a.csv"), csv("100.00"));
    writeFileSync(join(folder, "b.csv"), csv("250.00", "2,10,2025-02-01T12:00:00Z,50.00\n"));
    await load(shop, { file: join(folder, "a.csv") });
    nowUs = january;
    const answer = await load(shop, { file: join(folder, "b.csv") });
    expect(answer.counts).toMatchObject({ new: 1, changed: 1, same: 0 });
    const page = loadPage(answer, false, reader("nb"), paint(false), 200);
    expect(page.replaceAll("\u00a0", " ")).toContain("Klokken på denne maskinen sier 2. januar 2026");
    const { engine } = await shop.projection();
    const orders = await engine.rows("SELECT gross_minor FROM orders ORDER BY ordered_us");
    expect(orders).toEqual([{ gross_minor: 25000 }, { gross_minor: 5000 }]);
    const taken = await unload(shop, 2);
    expect(taken.undoneUs).toBeGreaterThanOrEqual(Date.UTC(2027, 5, 1) * 1000);
    expect(await (await shop.projection()).engine.rows("SELECT gross_minor FROM orders")).toEqual([
      { gross_minor: 10000 },
    ]);
    await shop.close();
    rmSync(folder, { recursive: true });
  });
});
