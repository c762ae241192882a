import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadPage } from "../../src/cli/draw/load-page.ts";
import { paint } from "../../src/cli/draw/paint.ts";
import { reader } from "../../src/cli/reader.ts";
import { tellError } from "../../src/cli/tell-error.ts";
import { openShop } from "../../src/open.ts";
import { type LoadWish, load } from "../../src/verbs/loading/load.ts";
import { loads } from "../../src/verbs/loading/loads.ts";
import { putBack } from "../../src/verbs/loading/put-back.ts";
import { unload } from "../../src/verbs/loading/unload.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";

let folder: string;
let shop: Workshop;
let nowUs = Date.UTC(2026, 5, 1) * 1000;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "stige-replacing-"));
  const effects = { now: () => (nowUs += 1_000_000), timeZone: "Europe/Oslo", language: "nb" } as const;
  shop = await openShop(folder, effects, { mayBegin: true });
});
afterEach(async () => {
  await shop.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Loads orders without ids on these days of January, one customer each; `ids`: with ids. */
async function days(
  given: readonly number[],
  wish: Partial<LoadWish> = {},
  ids = false,
): Promise<number | null> {
  const file = join(folder, `${given.join("-")}${ids ? "-ids" : ""}.csv`);
  const row = (day: number) =>
    `${ids ? `${day};` : ""}K${day};${String(day).padStart(2, "0")}.01.2026;${day},00`;
  writeFileSync(file, [`${ids ? "Ordrenr;" : ""}Kundenr;Dato;Beløp`, ...given.map(row), ""].join("\n"));
  return (await load(shop, { file, ...wish })).load;
}

async function orders(): Promise<number> {
  const { engine } = await shop.projection();
  const [row] = await engine.rows<{ n: number }>("SELECT count(*) AS n FROM orders");
  return row?.n ?? 0;
}

const refusal = async (work: Promise<unknown>, language: "nb" | "en" = "nb") =>
  tellError(await work.catch((error: unknown) => error), reader(language), false);

describe("a file that takes the place of a load", () => {
  it("and overlaps another one too is refused: those rows would count twice", async () => {
    await days([1, 5]);
    await days([10, 15]);
    const told = refusal(days([1, 5, 12], { replaces: 1 }));
    expect(await told).toContain("de overlapper innlesing 2 (10-15.csv) i tid");
    expect(await told).toContain("stige unload 2");
    expect(await told).toContain("--replaces 1 --adds");
    expect(await orders()).toBe(4);
    expect(await days([1, 5, 12], { replaces: 1, adds: true })).toBe(3);
    expect(await orders()).toBe(5);
  });

  it("and was loaded before itself replaces nothing, and says what to do", async () => {
    await days([1, 5]);
    await days([20, 25]);
    const both = await loads(shop);
    const again = (replaces: number) => load(shop, { file: join(folder, "20-25.csv"), replaces });
    const answer = await again(1);
    expect(answer).toMatchObject({ load: null, sameAs: 2, notReplaced: 1 });
    const said = loadPage(answer, false, reader("nb"), paint(false), 1000);
    expect(said).toContain("Den står alt ved siden av innlesing 1, som ikke er erstattet");
    expect(said).toContain("stige unload 1");
    expect(await again(2)).toMatchObject({ load: null, sameAs: 2, notReplaced: null });
    expect(await refusal(again(9))).toContain("Det finnes ingen innlesing 9");
    expect(await loads(shop)).toEqual(both);
  });

  it("is refused where that load was taken back, and says so", async () => {
    await days([1, 5]);
    await unload(shop, 1);
    const told = await refusal(days([1, 6], { replaces: 1 }));
    expect(told).toContain("Innlesing 1 ble tatt tilbake allerede");
    expect(told).toContain("uten --replaces");
    expect(await refusal(days([1, 6], { replaces: 9 }))).toContain("Det finnes ingen innlesing 9");
    expect(await orders()).toBe(0);
  });

  it("is refused where that load holds another kind of fact: a mistyped number would take all orders away", async () => {
    await days([1, 5], {}, true);
    const file = join(folder, "folk.csv");
    writeFileSync(file, "Kundenr;E-post\nK1;a@example.com\n");
    const told = await refusal(load(shop, { file, kind: "people", replaces: 1, adds: true }));
    expect(told).toContain("inneholder ordrer, og denne filen forteller om personer");
    expect(told).toContain("stige unload 1");
    expect(await orders()).toBe(2);
  });

  it("stands in its place through a chain: neither the first nor the second is put back beside the third", async () => {
    await days([1, 5], {}, true);
    await days([1, 6], { replaces: 1 }, true);
    await days([1, 7], { replaces: 2 }, true);
    for (const load of [1, 2]) {
      expect(await refusal(putBack(shop, load))).toContain(
        `Innlesing 3 (1-7-ids.csv) står i stedet for innlesing ${load}`,
      );
      const again = await refusal(unload(shop, load));
      expect(again).toContain(`Innlesing ${load} ble tatt tilbake allerede`);
      expect(again).toContain("stige unload 3");
      expect(again).not.toContain("--undo");
    }
    expect((await loads(shop)).map(({ replacedBy }) => replacedBy)).toEqual([3, 3, null]);
    expect(await orders()).toBe(2);
  });
});

describe("rows with ids and rows without", () => {
  it("of the same time and source are refused beside each other, whichever came first", async () => {
    await days([1, 5], {}, true);
    expect(await refusal(days([3, 9]))).toContain("Radene i denne filen har ingen id");
    await days([20, 25]);
    const told = await refusal(days([22, 30], {}, true), "en");
    expect(told).toContain("The rows of load 2 (20-25.csv) have no ids, and this file overlaps it in time");
    expect(told).toContain("--replaces 2");
    expect(await orders()).toBe(4);
    expect(await days([22, 30], { adds: true }, true)).toBe(3);
    expect(await days([1, 2, 3], {}, true)).toBe(4);
  });
});

it("a person who is told of twice in one file has the name of the later row, whoever they are", async () => {
  const file = join(folder, "folk.csv");
  const numbers = Array.from({ length: 200 }, (_, i) => i + 1);
  const rows = (name: string) => numbers.map((n) => `K${n};k${n}@example.com;${name} ${n}`);
  writeFileSync(file, ["Kundenr;E-post;Fornavn", ...rows("Gammel"), ...rows("Ny"), ""].join("\n"));
  await load(shop, { file, kind: "people" });
  const named = await Promise.all(
    numbers.map(async (n) => {
      const [person = 0] = await shop.directory.find(`K${n}`);
      return (await shop.directory.describe([person])).get(person)?.name;
    }),
  );
  expect(named).toEqual(numbers.map((n) => `Ny ${n}`));
});
