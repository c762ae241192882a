import { expect, it } from "vitest";
import { spanUs } from "../../src/core/facts/projecting/event-tables.sql.ts";
import type { Engine } from "../../src/core/sql/engine.ts";
import { loads } from "../../src/io/store/loads.ts";
import { erase } from "../../src/verbs/forgetting/erase.ts";
import { erasePlan } from "../../src/verbs/forgetting/erase-plan.ts";
import { putBack } from "../../src/verbs/loading/put-back.ts";
import { unload } from "../../src/verbs/loading/unload.ts";
import { merge } from "../../src/verbs/merging/merge.ts";
import { unmerge } from "../../src/verbs/merging/unmerge.ts";
import { type Chance, chance } from "../fuzz/chance.ts";
import { type ShopOfRows, shopOfRows } from "./shop-of-rows.ts";
import { stepsFromUs, stepWorld } from "./step-world.ts";

const yaml = (
  also: string,
) => `shop: { name: Test, timeZone: Europe/Oslo, currency: NOK, country: "NO", language: nb, marginRate: 0.4 }
orders: { from: own }
${also}
ladder:
  rungs:
    - { id: lead }
    - { id: prospect, when: { event: interest, atLeast: 1, within: 180d } }
    - { id: customer, when: { orders: { atLeast: 1 } } }
    - { id: shod, when: { orders: { atLeast: 1, where: { category: shoes } } } }
    - { id: repeat, when: { orders: { atLeast: 2 } } }
    - { id: loyal, when: { orders: { atLeast: 4, within: 365d } }, grace: 30d }
    - id: ambassador
      when: { all: [ { orders: { atLeast: 2 } }, { any: [ { nps: { atLeast: 9, within: 400d } }, { referrals: { atLeast: 1, within: 730d } }, { consent: { channel: email, purpose: marketing } } ] } ] }
  offLadder:
    - { id: lapsed, when: { all: [ { orders: { atLeast: 1 } }, { orders: { none: true, within: 365d } } ] } }
`;
const secondUs = 1_000_000;

const spans = `SELECT person_id, name, min(first_us) AS first_us, max(last_us) AS last_us
  FROM event_spans LEFT JOIN event_names USING (name_id) GROUP BY person_id, name, first_us // ${spanUs}`;

/** Everything that stands in a projection, table by table, in no order. */
async function everything(engine: Engine): Promise<Record<string, readonly string[]>> {
  const tables = await engine.rows<{ name: string }>(
    "SELECT table_name AS name FROM duckdb_tables() WHERE database_name = current_database() AND NOT starts_with(table_name, 'made_') ORDER BY 1",
  );
  const found: Record<string, readonly string[]> = {};
  for (const { name } of [...tables, { name: "events" }, { name: "spans" }]) {
    // Which number stands for a name, and in how many rows a span is told, says nothing.
    if (["event_names", "event_rows", "event_spans"].includes(name)) continue;
    const rows = await engine.rows<object>(
      name === "spans" ? spans : `SELECT COLUMNS(c -> c <> 'laid_out') FROM ${name}`,
    );
    found[name] = rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
  }
  const [made] = await engine.rows<{ brought: string }>("SELECT brought FROM made_from");
  const { row, names } = JSON.parse(made?.brought ?? "") as { row: object; names: string[] };
  return { ...found, brought: [JSON.stringify(Object.entries(row).sort()), ...new Set(names.sort())] };
}

/** How often the projection was brought to what is known in each way. */
export type Ways = Record<"whole" | "appended" | "replaced", number>;

/**
 * A random shop that is loaded so many times; after each time its stepped projection is held against one made anew. `erasing`:
 * somebody is erased now and then.
 */
export async function holdSteps(seed: number, times: number, ways: Ways, erasing = false): Promise<void> {
  const draw = chance(seed);
  const also = draw.of(["", "", 'exclude: { emails: ["@staff.no"], companies: true }']);
  const rows = await shopOfRows(yaml(also), stepsFromUs);
  let nowUs = stepsFromUs;
  const tick = () => {
    nowUs += secondUs;
    rows.setClock(nowUs);
    return nowUs;
  };
  try {
    await begin(rows, draw, tick);
    const world = stepWorld(draw);
    for (let i = 0; i < times; i++) {
      const loadsAtOnce = draw.oneIn(5) ? 2 : 1;
      const erases = erasing && i % 5 === 2 && (await eraseSomebody(rows, draw, tick));
      let onlyLoads = i > 0 && !erases;
      for (let n = 0; n < loadsAtOnce; n++)
        if (i > 1 && draw.oneIn(7) && (await byHand(rows, draw, tick))) onlyLoads = false;
        else await rows.keep(world.next(), tick());
      const { engine } = await rows.shop.projection();
      const stepped = await everything(engine);
      const [made] = await engine.rows<{ way: keyof Ways }>("SELECT way FROM made_from");
      ways[made?.way ?? "whole"]++;
      if (onlyLoads) expect(made?.way, `seed ${seed} after ${i + 1}`).not.toBe("whole");
      const anew = await rows.shop.projection({ knownAtUs: Number.MAX_SAFE_INTEGER - 1 });
      const whole = await everything(anew.engine);
      for (const name of new Set([...Object.keys(whole), ...Object.keys(stepped)]))
        expect(stepped[name], `${name} of seed ${seed} after ${i + 1} (${made?.way})`).toEqual(whole[name]);
    }
  } finally {
    await rows.remove();
  }
}

/** Rates and products, which are not stepped. */
async function begin({ keep }: ShopOfRows, draw: Chance, tick: () => number): Promise<void> {
  if (draw.oneIn(2))
    await keep(
      {
        kind: "rates",
        rows: [
          { day_at: Date.UTC(2022, 0, 1) * 1000, day_form: 2, currency: "EUR", rate_e8: 1_100_000_000 },
          { day_at: Date.UTC(2023, 0, 1) * 1000, day_form: 2, currency: "EUR", rate_e8: 1_150_000_000 },
        ],
      },
      tick(),
    );
  if (draw.oneIn(2))
    await keep(
      {
        kind: "products",
        rows: [
          { sku: "a", name: "Boot", category: "shoes", unit_cost_minor: 1000 },
          { sku: "b", name: "Hat" },
        ],
      },
      tick(),
    );
}

/** Something a person does by hand; false: it could not be done. */
async function byHand(rows: ShopOfRows, draw: Chance, tick: () => number): Promise<boolean> {
  const { shop } = rows;
  tick();
  const all = await loads(shop.store);
  const standing = all.filter(({ undone_us }) => undone_us === null);
  const pair = { kept: String(draw.between(1, 9)), gone: String(draw.between(1, 9)) };
  try {
    switch (draw.below(8)) {
      case 0:
      case 1:
        await unload(shop, draw.of(standing).load);
        return true;
      case 2:
        await putBack(shop, draw.of(all.filter(({ undone_us }) => undone_us !== null)).load, { adds: true });
        return true;
      case 3:
        return await eraseSomebody(rows, draw, tick);
      case 4:
        await unmerge(shop, pair);
        return true;
      default:
        await merge(shop, { ...pair, reason: null });
        return true;
    }
  } catch {
    return false;
  }
}

async function eraseSomebody({ shop }: ShopOfRows, draw: Chance, tick: () => number): Promise<boolean> {
  tick();
  try {
    await erase(shop, await erasePlan(shop, String(draw.between(1, 9))));
    return true;
  } catch {
    return false;
  }
}

export function holdManySteps(worlds: number, times: number, least: Ways): void {
  it(
    `a projection stepped load by load is one made anew: ${worlds} shops, ${times} times each`,
    async () => {
      const ways: Ways = { whole: 0, appended: 0, replaced: 0 };
      const first = Math.floor(Math.random() * 1_000_000);
      for (let seed = first; seed < first + worlds; seed++)
        await holdSteps(seed, times, ways, seed % 3 === 0);
      console.log(`from seed ${first}:`, ways);
      for (const way of Object.keys(least) as (keyof Ways)[])
        expect(ways[way]).toBeGreaterThanOrEqual(least[way]);
    },
    60_000 + worlds * times * 3000,
  );
}
