import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openShop } from "../../src/open.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { type WindowsAnswer, windowsAnswer } from "../../src/verbs/rules/windows.ts";
import { lacksReference, referenceLines } from "../house/reference-data.ts";

/** One purchase day: who, and the day as days since 1970. */
type Bought = readonly [person: string, day: number];

const dayOf = (iso: string) => Date.parse(iso) / 86_400_000;
const isoOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/**
 * What is proposed is held against figures that were counted here once, and those against a count by calendar days,
 * which in a shop without clock changes are the same as microseconds.
 */
const shops = [
  {
    file: "cdnow_sample.txt",
    read: (line: string): Bought => {
      const [, person = "", date = ""] = line.trim().split(/\s+/);
      return [person, dayOf(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`)];
    },
    header: 0,
    says: "too-short 300 days: 186 of 1821, 10.21 % (9.11 % to 11.44 %); 5 within 365 days: 148 of 812, 18.23 % (16.10 % to 20.56 %)",
  },
  {
    file: "completejourney_baskets.csv",
    read: (line: string): Bought => {
      const [person = "", , date = ""] = line.split(",");
      return [person, dayOf(date)];
    },
    header: 1,
    says: "too-short 240 days: 37 of 114, 32.46 % (25.72 % to 40.00 %); 28 within 365 days: 589 of 2377, 24.78 % (23.35 % to 26.26 %)",
  },
  {
    file: "apparel_transactions.csv",
    read: (line: string): Bought => {
      const [person = "", date = ""] = line.split(",");
      return [person, dayOf(date)];
    },
    header: 1,
    says: "proposed 780 days: 44 of 462, 9.52 % (7.51 % to 12.01 %); 4 within 365 days: 20 of 118, 16.95 % (12.02 % to 23.36 %)",
  },
];

const folder = mkdtempSync(join(tmpdir(), "stige-windows-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(shops)("$file", ({ file, read, header, says }) => {
  test.skipIf(lacksReference(file))("proposes what a count by days gives", async () => {
    const bought = referenceLines(file).slice(header).map(read);
    const answer = await proposed(file, bought);
    expect(sentence(answer)).toBe(says);
    const counted = countByDays(bought);
    expect(answer.lapsedAfter.tried.map(({ silences, ended }) => [silences, ended])).toEqual(
      counted.followed,
    );
    const { lapsedAfter, loyal } = answer;
    if (lapsedAfter.kind === "too-few" || loyal.kind !== "proposed") throw new Error("too few");
    if (lapsedAfter.kind === "proposed") expect(lapsedAfter.found.days).toBe(counted.shortest);
    else {
      expect(counted.shortest).toBe(null);
      expect(lapsedAfter.later?.days).toBe(counted.later);
    }
    const { orders, people, reaching, withinDays } = loyal.found;
    expect(withinDays).toBe(365);
    expect(people).toBe(counted.buyers.length);
    expect(reaching).toBe(counted.buyers.filter((n) => n >= orders).length);
    expect(reaching / people).toBeLessThanOrEqual(0.25);
    if (orders > 3)
      expect(counted.buyers.filter((n) => n >= orders - 1).length / people).toBeGreaterThan(0.25);
    expect(loyal.tried.length).toBe(orders - 2);
  });
});

async function proposed(name: string, bought: readonly Bought[]): Promise<WindowsAnswer> {
  const own = join(folder, `${name}-shop`);
  const csv = join(folder, `${name}.csv`);
  const rows = bought.map(([person, day], i) => `${i + 1},${person},${isoOf(day)},10.00`);
  writeFileSync(csv, `order_id,customer,date,total\n${rows.join("\n")}\n`);
  mkdirSync(own);
  writeFileSync(
    join(own, "stige.yaml"),
    'shop: { name: x, timeZone: UTC, currency: USD, country: "US" }\nladder: { preset: danish }\n',
  );
  const now = () => Date.UTC(2026, 0, 1) * 1000;
  const shop = await openShop(own, { now, timeZone: "UTC", language: "en" });
  try {
    const { rows: told } = await load(shop, { file: csv });
    expect(told.accepted).toBe(bought.length);
    return await windowsAnswer(shop);
  } finally {
    await shop.close();
  }
}

function sentence({ lapsedAfter, loyal }: WindowsAnswer): string {
  const share = (part: number | null) => `${((part ?? 0) * 100).toFixed(2)} %`;
  const found =
    lapsedAfter.kind === "proposed"
      ? lapsedAfter.found
      : lapsedAfter.kind === "too-short"
        ? lapsedAfter.later
        : null;
  const lapsed = found
    ? `${lapsedAfter.kind} ${found.days} days: ${found.ended} of ${found.silences}, ${share(found.share)} (${share(found.interval?.low ?? null)} to ${share(found.interval?.high ?? null)})`
    : lapsedAfter.kind;
  if (loyal.kind !== "proposed") return `${lapsed}; ${loyal.kind}`;
  const { orders, withinDays, reaching, people, interval } = loyal.found;
  return `${lapsed}; ${orders} within ${withinDays} days: ${reaching} of ${people}, ${share(reaching / people)} (${share(interval.low)} to ${share(interval.high)})`;
}

function countByDays(bought: readonly Bought[]) {
  const byPerson = new Map<string, Set<number>>();
  for (const [person, day] of bought) byPerson.set(person, (byPerson.get(person) ?? new Set()).add(day));
  const last = Math.max(...bought.map(([, day]) => day));
  const people = [...byPerson.values()].map((days) => [...days].sort((a, b) => a - b));
  const silences = people.flatMap((days) =>
    days.map((day, i) => [day, days[i + 1] ?? Number.POSITIVE_INFINITY] as const),
  );
  const lengths = Array.from({ length: 34 }, (_, i) => 90 + 30 * i);
  const count = (length: number, until: number) => {
    const reached = silences.filter(([from, to]) => from + length <= until && to > from + length);
    return [reached.length, reached.filter(([from, to]) => to <= from + length + 365).length] as const;
  };
  const followed = lengths.map((length) => count(length, last - 365));
  const few = ([all, ended]: readonly [number, number]) => ended / all < 0.1;
  const counting = lengths.filter((_, i) => (followed[i]?.[0] ?? 0) >= 100);
  const shortest = counting.find((from) =>
    counting.every((length) => length < from || few(count(length, last - 365))),
  );
  const later = lengths.filter((length) => {
    const seen = count(length, last);
    return (seen[0] >= 100 && !few(seen)) || (counting.includes(length) && !few(count(length, last - 365)));
  });
  const buyers = people.map((days) => days.filter((day) => day > last - 365).length).filter((n) => n > 0);
  return {
    followed: followed.map((pair) => [...pair]),
    shortest: shortest ?? null,
    later: later.at(-1) ?? null,
    buyers,
  };
}
