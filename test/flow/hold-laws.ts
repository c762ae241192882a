import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KindName } from "../../src/core/facts/kinds.ts";
import { emailOf, numbers, type WorldRow, world, worldEndUs, worldStartUs } from "./random-world.ts";
import { everyonesStays, type RowsOfKind, shopOfRows } from "./shop-of-rows.ts";

export const lawsYaml = `shop: { name: Test, timeZone: Europe/Oslo, currency: NOK, country: "NO", language: nb, marginRate: 0.4 }
orders: { from: own }
ladder:
  rungs:
    - { id: lead }
    - { id: prospect, when: { event: interest, atLeast: 1, within: 180d } }
    - { id: customer, when: { orders: { atLeast: 1 } } }
    - { id: repeat, when: { orders: { atLeast: 2 } } }
    - { id: loyal, when: { orders: { atLeast: 4, within: 365d } }, grace: 30d }
    - id: ambassador
      when: { all: [ { orders: { atLeast: 2 } }, { any: [ { nps: { atLeast: 9, within: 400d } }, { referrals: { atLeast: 1, within: 730d } } ] } ] }
  offLadder:
    - { id: lapsed, when: { all: [ { orders: { atLeast: 1 } }, { orders: { none: true, within: 365d } } ] } }
`;
const dayUs = 86_400_000_000;
/** After everything happened. */
const receivedUs = worldEndUs + dayUs;

/** Rows as loads, one per kind, in the order the kinds first come. */
export function byKind(rows: readonly WorldRow[]): RowsOfKind[] {
  const kinds = new Map<KindName, WorldRow["row"][]>();
  for (const { kind, row } of rows) kinds.set(kind, [...(kinds.get(kind) ?? []), row]);
  return [...kinds].map(([kind, of]) => ({ kind, rows: of }));
}

async function staysOf(
  loads: readonly { load: RowsOfKind; receivedUs: number }[],
  knownAtUs?: number,
): Promise<string[]> {
  const { shop, keep, remove } = await shopOfRows(lawsYaml, receivedUs);
  try {
    for (const { load, receivedUs } of loads) await keep(load, receivedUs);
    return await everyonesStays(shop, knownAtUs);
  } finally {
    await remove();
  }
}

/** Holds the three laws of facts on so many random worlds each. A shop is made on disk for each: no shrinking, the seed is printed. */
export function holdLaws(numRuns: number): void {
  const runs = { numRuns, endOnFailure: true };
  const timeoutMs = 60_000 + numRuns * 15_000;
  describe("the laws of facts", () => {
    it(
      "1: what was received by T is what was known at T",
      async () => {
        await fc.assert(
          fc.asyncProperty(world, fc.integer({ min: 1, max: 3 }), fc.nat(99), async (rows, parts, salt) => {
            const loads = Array.from({ length: parts + 1 }, (_, part) =>
              byKind(rows.filter((_, i) => (i * 31 + salt * 7) % (parts + 1) === part)).map((load) => ({
                load,
                receivedUs: receivedUs + part * dayUs,
              })),
            );
            const knownAtUs = receivedUs + (parts - 1) * dayUs;
            const before = await staysOf(loads.slice(0, parts).flat());
            expect(await staysOf(loads.flat(), knownAtUs)).toEqual(before);
          }),
          runs,
        );
      },
      timeoutMs,
    );

    it(
      "2: facts cut at T give the same ladder up to T for whoever has nothing taken back later",
      async () => {
        await fc.assert(
          fc.asyncProperty(world, fc.integer({ min: 200, max: 900 }), async (rows, day) => {
            const cutUs = worldStartUs + day * dayUs - 1;
            // Everything is brought early on, so that the same rungs are measured; two hours of slack for local times.
            const isBefore = (row: WorldRow) => row.happenedUs <= cutUs;
            const settled = rows.filter(
              (row) => Math.abs(row.happenedUs - cutUs) > 3 * 3_600_000_000 && !takesBack(row),
            );
            const all = [...everything, ...settled];
            const place = (stays: readonly string[]) =>
              stays
                .map((stay) => upTo(stay, cutUs))
                .filter((stay) => stay !== null)
                .sort();
            const full = place(await staysOf(byKind(all).map((load) => ({ load, receivedUs }))));
            const cut = place(
              await staysOf(byKind(all.filter(isBefore)).map((load) => ({ load, receivedUs }))),
            );
            expect(cut).toEqual(full);
            expect(cut.length).toBeGreaterThan(0);

            function takesBack(row: WorldRow): boolean {
              return !isBefore(row) && ["refunds", "cancellations", "merges", "overrides"].includes(row.kind);
            }
          }),
          runs,
        );
      },
      timeoutMs,
    );

    it(
      "3: the order of loading, overlaps and repetition change nothing",
      async () => {
        await fc.assert(
          fc.asyncProperty(world, fc.infiniteStream(fc.nat()), async (rows, chance) => {
            const keyed = (row: WorldRow) =>
              !["people", "overrides", "merges", "cancellations"].includes(row.kind);
            const once = await staysOf(byKind(rows).map((load) => ({ load, receivedUs })));
            const next = () => chance.next().value as number;
            const parts: WorldRow[][] = [[], [], []];
            for (const row of rows) {
              parts[next() % 3]?.push(row);
              if (keyed(row) && next() % 3 === 0) parts[next() % 3]?.push(row);
            }
            const loads = parts.flatMap(byKind).map((load) => ({ load, at: next() }));
            loads.sort((a, b) => a.at - b.at);
            expect(await staysOf(loads.map(({ load }) => ({ load, receivedUs })))).toEqual(once);
          }),
          runs,
        );
      },
      timeoutMs,
    );
  });
}

/** One of each kind that rules read, before anything else, and which mail belongs to which number: who is who is not cut. */
const everything: readonly WorldRow[] = (
  [
    [
      "orders",
      { order_id: "first", person_number: "99", ordered_at: worldStartUs, ordered_form: 0, gross_minor: 100 },
    ],
    [
      "events",
      {
        event_id: "first",
        person_number: "99",
        happened_at: worldStartUs,
        happened_form: 0,
        name: "Signed Up",
      },
    ],
    [
      "answers",
      { answer_id: "first", person_number: "99", answered_at: worldStartUs, answered_form: 0, score: 1 },
    ],
    [
      "referrals",
      {
        referral_id: "first",
        referrer_number: "99",
        friend_number: "98",
        made_at: worldStartUs,
        made_form: 0,
      },
    ],
    ...numbers.map(
      (number) => ["people", { person_number: number, person_email: emailOf[number] as string }] as const,
    ),
  ] as const
).map(([kind, row]) => ({ kind, row, happenedUs: worldStartUs }));

/** A stay as it was seen up to an instant; null where it began later. Its end is not told beyond. */
function upTo(stay: string, us: number): string | null {
  return stay
    .replace(/\[(\d+), (\d+)\)/, (_, from: string, to: string) =>
      Number(from) > us ? "later" : Number(to) > us ? `[${from}, …)` : `[${from}, ${to})`,
    )
    .includes("later")
    ? null
    : stay.replace(/\[(\d+), (\d+)\)/, (_, from: string, to: string) =>
        Number(to) > us ? `[${from}, …)` : `[${from}, ${to})`,
      );
}
