import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { openShop } from "../src/open.ts";
import { setDemoGoals } from "../src/verbs/goals/demo-goals.ts";
import { goals } from "../src/verbs/goals/shown-goals.ts";
import { history } from "../src/verbs/ladder/history.ts";
import { ladder } from "../src/verbs/ladder/ladder.ts";
import { moves } from "../src/verbs/ladder/moves.ts";
import { balance } from "../src/verbs/measures/balance.ts";
import { conversion } from "../src/verbs/measures/conversion.ts";
import { kpis } from "../src/verbs/measures/kpis.ts";
import { potential } from "../src/verbs/measures/potential.ts";
import { profit } from "../src/verbs/measures/profit.ts";
import { retention } from "../src/verbs/measures/retention.ts";
import { windowsAnswer } from "../src/verbs/rules/windows.ts";
import { segments } from "../src/verbs/segments/segments.ts";
import type { Workshop } from "../src/verbs/shop/workshop.ts";
import { value } from "../src/verbs/value/value.ts";
import { type Figure, measure } from "./figure.ts";
import { effects, makeStage } from "./ladder-stages.ts";
import type { Size } from "./make-segments.ts";

type Report = (figure: Figure) => void;

/** What a shop tells of itself, each answer from the facts laid out and the ladder climbed. */
const measures: Readonly<Record<string, (shop: Workshop) => Promise<unknown>>> = {
  "people per rung": (shop) => ladder(shop, {}),
  "climbs and falls": (shop) => moves(shop, { from: "2025-01-01", to: "2025-12-31" }),
  "people per rung, every day": (shop) => history(shop, { from: "2021-01-02", to: "2025-12-31" }),
  "key figures": (shop) => kpis(shop, {}),
  conversion: (shop) => conversion(shop, {}),
  value: (shop) => value(shop, {}),
  "abc and key customers": (shop) => profit(shop, { keyCustomers: 100 }),
  potential: (shop) => potential(shop, {}),
  "retention and rhythm": (shop) => retention(shop, {}),
  windows: (shop) => windowsAnswer(shop, {}),
  balance: (shop) => balance(shop, {}),
  segments: (shop) => segments(shop, {}),
  goals: (shop) => goals(shop, {}),
};

/** A shop whose ladder is climbed and whose goals are set, as `npm run bench:measures` asks it. */
export async function makeMeasuredShop(folder: string, size: Size, report: Report): Promise<void> {
  await makeStage(folder, { ...size, lives: true }, report);
  const shop = await openShop(folder, effects);
  report(
    await measure("make", "facts laid out, ladder climbed", async () => {
      await shop.projection();
      return null;
    }),
  );
  await setDemoGoals(shop);
  await shop.close();
}

/**
 * Every measure (or those that `only` names, divided by semicolons) asked at once of a shop that was just opened, in one reading, as a report of
 * all would; `inTurn`: one after the other. Each tells the seconds after which it was answered. What each answered goes to the file `answers`
 * where one is named, so that two runs can be held against each other.
 */
export async function measuresStage(
  folder: string,
  { only, answers, inTurn }: { readonly only: string; readonly answers: string; readonly inTurn: boolean },
  report: Report,
): Promise<void> {
  const named = only === "" ? Object.keys(measures) : only.split(";");
  const shop = await openShop(folder, effects);
  await shop.projection();
  const told = new Map<string, string>();
  await shop.reading(async (held) => {
    const ask = async (name: string) => {
      const work = measures[name];
      if (!work) throw new Error(`no measure ${name}: ${Object.keys(measures).join(", ")}`);
      let answer: unknown;
      report(
        await measure("measure", name, async () => {
          answer = await work(held);
          return null;
        }),
      );
      if (answers !== "") told.set(name, JSON.stringify(answer, shortened, 1));
    };
    const all = async () => {
      if (inTurn) for (const name of named) await ask(name);
      else await Promise.all(named.map(ask));
      return null;
    };
    report(await measure("measure", "all of them", all));
  });
  const texts = named.map((name) => `${name}\n${told.get(name)}\n`);
  if (answers !== "") writeFileSync(answers, texts.join(""));
  await shop.close();
}

/** Columns of a million are told by a digest. */
function shortened(_key: string, part: unknown): unknown {
  if (part instanceof Map) return [...part];
  if (!ArrayBuffer.isView(part)) return part;
  const bytes = new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
  return `${part.constructor.name} ${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}`;
}

/** What reading the columns that measures rest on costs the bare engine. */
export async function measureFloors(folder: string, report: Report): Promise<void> {
  const shop = await openShop(folder, effects);
  const { engine } = await shop.projection();
  for (const [name, sql] of floors)
    report(
      await measure("floor of measures", name, async () => {
        await engine.rows(sql);
        return null;
      }),
    );
  await shop.close();
}

const floors = [
  [
    "scan what measures read of the orders",
    "select sum(person_id), sum(ordered_us), sum(local_day), sum(revenue_minor), sum(margin_minor) from orders where counts",
  ],
  ["scan the stays", "select sum(person_id), sum(place), sum(from_us), sum(to_us) from stays"],
  [
    "group the orders by person and day",
    `select count(*), sum(spend) from (select person_id, local_day, sum(revenue_minor) as spend from orders where counts and person_id is not null
      group by person_id, local_day)`,
  ],
] as const;
