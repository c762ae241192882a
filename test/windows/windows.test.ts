import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { projectedTables } from "../../src/core/facts/projecting/projected.sql.ts";
import { proposeLapsedAfter } from "../../src/core/measures/windows/lapsed-after.ts";
import { loyalWithinDays, proposeLoyal } from "../../src/core/measures/windows/loyal.ts";
import type { Engine } from "../../src/core/sql/engine.ts";
import { duckDbEngine, openDuckDb } from "../../src/io/engines/duckdb/open-duckdb.ts";
import { everyPerson } from "../../src/verbs/measures/by-person.ts";
import { rhythmOfShop } from "../../src/verbs/rules/windows.ts";
import { type Counted, windowsByDefinition } from "./by-definition.ts";
import { type RandomShop, randomShop } from "./random-buyers.ts";

const folder = mkdtempSync(join(tmpdir(), "stige-windows-"));
const db = await openDuckDb(":memory:", { tempFolder: folder });
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

async function engineOf({ buyers, idle }: RandomShop): Promise<Engine> {
  const engine = duckDbEngine(await db.connect());
  for (const table of ["people", "orders"] as const)
    await engine.run(`create or replace temp table ${table} (${projectedTables[table]})`);
  const people = buyers.map(
    ({ excluded, goneUs }, person) => `(${person}, 0, true, ${excluded}, ${goneUs}, true)`,
  );
  const order = (person: number | null, us: number, counts: boolean) =>
    `(${person}, ${us}, ${Math.floor(us / 86_400_000_000)}, ${counts})`;
  const orders = [
    ...buyers.flatMap((buyer, person) => buyer.orders.map(({ us }) => order(person, us, true))),
    // Of a person: not counting; of nobody: counting.
    ...idle.map(({ person, us }) => order(person, us, person === null)),
  ];
  await engine.run(`insert into people values ${people.join(",")}`);
  if (orders.length > 0)
    await engine.run(
      `insert into orders by name select * from (values ${orders.join(",")}) as o (person_id, ordered_us, local_day, counts)`,
    );
  return engine;
}

const kinds = {
  young: { span: [100, 600], meanGap: [20, 150], again: [0.2, 0.9] },
  slow: { span: [1100, 3000], meanGap: [250, 400], again: [0.4, 0.6] },
  eager: { span: [400, 1500], meanGap: [10, 30], again: [0.85, 0.95] },
  once: { span: [800, 3500], meanGap: [30, 90], again: [0.1, 0.5] },
} as const;
const wish = fc.oneof(
  ...Object.values(kinds).map(({ span, meanGap, again }) =>
    fc.record({
      seed: fc.nat(),
      people: fc.integer({ min: 150, max: 500 }),
      span: fc.integer({ min: span[0], max: span[1] }),
      meanGap: fc.integer({ min: meanGap[0], max: meanGap[1] }),
      again: fc.double({ min: again[0], max: again[1], noNaN: true }),
    }),
  ),
);

const counted = ({ days, silences, ended }: Counted): Counted => ({ days, silences, ended });

/** A run that lacks one of them has shown too little. */
const everyOutcome = [
  "lapsed after more than 90 days",
  "lapsed not even later than something",
  "lapsed proposed",
  "lapsed too-few",
  "lapsed too-short",
  "loyal from more than three",
  "loyal proposed",
  "loyal too-few",
  "loyal too-short",
  "loyal within 365 days",
  "loyal within a longer time",
];

test("as by definition, silence by silence, on random shops", { timeout: 240_000 }, async () => {
  const seen = new Map<string, number>();
  const note = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
  await fc.assert(
    fc.asyncProperty(wish, async (wished) => {
      const shop = randomShop(wished);
      const engine = await engineOf(shop);
      const slow = windowsByDefinition(
        shop.buyers.filter(({ excluded }) => !excluded),
        shop.endUs,
        wished.span,
      );
      const { silences, buyers } = await rhythmOfShop(
        await everyPerson({ engine, smallShop: null }),
        shop.endUs,
        loyalWithinDays,
      );
      const lapsed = proposeLapsedAfter(silences);
      expect(lapsed.tried.map(counted)).toEqual(slow.followed);
      const { kind: outcome } = lapsed;
      const found =
        outcome === "proposed"
          ? { kind: outcome, days: lapsed.found.days }
          : outcome === "too-short"
            ? { kind: outcome, later: lapsed.later && counted(lapsed.later) }
            : { kind: outcome, seen: lapsed.seen.silences };
      expect(found).toEqual(slow.lapsedAfter);
      const loyal = proposeLoyal(wished.span, buyers);
      const { kind } = loyal;
      if (kind === "proposed") {
        const { orders, withinDays, people, reaching } = loyal.found;
        expect({ kind, orders, withinDays, people, reaching }).toEqual(slow.loyal);
        note(withinDays > 365 ? "loyal within a longer time" : "loyal within 365 days");
        if (orders > 3) note("loyal from more than three");
      } else expect({ kind }).toEqual(slow.loyal);
      note(`loyal ${kind}`);
      note(`lapsed ${lapsed.kind}`);
      if (lapsed.kind === "too-short" && !lapsed.later) note("lapsed not even later than something");
      if (lapsed.kind === "proposed" && lapsed.found.days > 90) note("lapsed after more than 90 days");
    }),
    { numRuns: 80 },
  );
  expect([...seen.keys()].sort()).toEqual(everyOutcome);
});
