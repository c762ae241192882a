import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openShop } from "../../src/open.ts";
import { erase } from "../../src/verbs/forgetting/erase.ts";
import { erasePlan } from "../../src/verbs/forgetting/erase-plan.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { unload } from "../../src/verbs/loading/unload.ts";
import { merge } from "../../src/verbs/merging/merge.ts";
import { unmerge } from "../../src/verbs/merging/unmerge.ts";
import { segmentSize } from "../../src/verbs/segments/segment-size.ts";
import { segments } from "../../src/verbs/segments/segments.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { type PostgresServer, startPostgres } from "../postgres/postgres-server.ts";

const effects = { now: () => Date.now() * 1000, timeZone: "Europe/Oslo", language: "en" } as const;

describe.each(["in its folder", "in PostgreSQL"])("a shop whose names stand %s", (where) => {
  const folder = mkdtempSync(join(tmpdir(), "stige-country-"));
  let shop: Workshop;
  let server: PostgresServer | null = null;

  async function take(name: string, lines: readonly string[]) {
    const file = join(folder, name);
    writeFileSync(file, `${lines.join("\n")}\n`);
    return load(shop, { file });
  }

  const customers = (...rows: readonly string[]) => ["customer_id,email,first_name,country", ...rows];

  beforeAll(async () => {
    if (where === "in PostgreSQL") server = await startPostgres();
    const database = (await server?.database("shop")) ?? null;
    shop = await openShop(folder, { ...effects, database }, { mayBegin: true });
    const orders = Array.from(
      { length: 12 },
      (_, i) => `${i + 1},o${i},2026-0${1 + (i % 5)}-10,${200 + 10 * i}`,
    );
    await take("orders.csv", ["customer_id,order_id,order_date,total", ...orders]);
    const land = ["Norge", "NO", "no", "Norway", "Sverige", "SE", "DK", "Danmark", "Norse", ""];
    await take(
      "customers.csv",
      customers(...land.map((told, i) => `${i + 1},p${i + 1}@mail.example,P,${told}`)),
    );
  });
  afterAll(async () => {
    await shop?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const sizeOf = async (segment: string) => (await segmentSize(shop, { segment })).people;

  test("by country, by letters or name: of whom a standing load told it last", async () => {
    expect(await sizeOf("{ name: a, country: NO }")).toBe(4);
    expect(await sizeOf("{ name: a, country: [Norway, sverige] }")).toBe(6);
    expect(await sizeOf("{ name: a, country: NO, rung: lapsed }")).toBe(0);
    expect(await sizeOf("{ name: a, country: DK, when: { orders: { atLeast: 2 } } }")).toBe(0);
    expect(await sizeOf("{ name: a, country: FI }")).toBe(0);
    const { people, lines } = await segmentSize(shop, {
      segment: "{ name: a, country: [NO, DK], value: { atLeast: -1e9 } }",
    });
    expect(people).toBe(6);
    expect(lines[0]).toMatchObject({ key: "segments.rule.countries", params: { countries: ["NO", "DK"] } });
    await expect(segmentSize(shop, { segment: "{ name: a, country: Norse }" })).rejects.toMatchObject({
      problems: [{ place: "country" }],
    });
    const { load: moved } = await take("moved.csv", customers("1,p1@mail.example,P,SE"));
    expect(await sizeOf("{ name: a, country: NO }")).toBe(3);
    expect(await sizeOf("{ name: a, country: SE }")).toBe(3);
    await unload(shop, moved as number);
    expect(await sizeOf("{ name: a, country: NO }")).toBe(4);
  });

  test("two who are one are of the country that was told last; parted, each of their own", async () => {
    // Norge was told by the same file as Sverige, so first a later word of one of them.
    await take("later.csv", customers("5,p5@mail.example,P,Danmark"));
    await merge(shop, { kept: "1", gone: "5", reason: null });
    expect(await sizeOf("{ name: a, country: NO }")).toBe(3);
    expect(await sizeOf("{ name: a, country: DK }")).toBe(3);
    await unmerge(shop, { kept: "1", gone: "5" });
    expect(await sizeOf("{ name: a, country: NO }")).toBe(4);
    expect(await sizeOf("{ name: a, country: DK }")).toBe(3);
  });

  test("with a company is of whom a standing load told one, without one everybody else", async () => {
    const { load: told } = await take("firms.csv", [
      "customer_id,email,first_name,company",
      ...["3,p3@mail.example,P,Fjell AS", "7,p7@mail.example,P,Vik ApS", "9,p9@mail.example,P,"],
    ]);
    expect(await sizeOf("{ name: a, company: true }")).toBe(2);
    expect(await sizeOf("{ name: a, company: false }")).toBe(10);
    expect(await sizeOf("{ name: a, company: true, country: NO }")).toBe(1);
    expect(await sizeOf("{ name: a, company: false, country: NO }")).toBe(3);
    await unload(shop, told as number);
    // No company was ever told, so of whom it holds is not known; that none was told holds of all.
    expect(await segmentSize(shop, { segment: "{ name: a, company: true }" })).toMatchObject({
      people: 0,
      measured: false,
    });
    expect((await segmentSize(shop, { segment: "{ name: a, company: false }" })).measured).toBe(true);
    const trying = {
      name: "t",
      places: [],
      countries: [],
      when: null,
      rfm: {},
      valueMinor: null,
      company: true,
    };
    const { made } = await segments(shop, { trying, madeOnly: true });
    expect(made[0]).toMatchObject({ people: 0, measured: false, figures: null });
  });

  test("who is erased is of no country, and stands in no segment", async () => {
    await erase(shop, await erasePlan(shop, "2"));
    expect(await sizeOf("{ name: a, country: NO }")).toBe(3);
    const { made } = await segments(shop, {
      trying: {
        name: "t",
        places: [],
        countries: ["NO"],
        company: null,
        when: null,
        rfm: {},
        valueMinor: null,
      },
      madeOnly: true,
    });
    expect(made[0]?.people).toBe(3);
  });
});
