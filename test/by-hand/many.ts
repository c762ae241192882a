import type { PersonFacts } from "../../src/core/ladder/person-facts.ts";
import { facts } from "./people.ts";

/** People whose facts follow from their number alone, over two years: every rung, exits, an erased and an excluded one. */
export function many(count: number): readonly { readonly facts: PersonFacts; readonly name: string }[] {
  return Array.from({ length: count }, (_, i) => ({ facts: person(i), name: `Person ${i + 1}` }));
}

const start = Date.UTC(2024, 0, 1);
const date = (day: number) => new Date(start + day * 86_400_000).toISOString().slice(0, 10);

function person(i: number): PersonFacts {
  const known = (i * 17) % 300;
  const gap = 5 + ((i * 31) % 170);
  const orders = Array.from({ length: i % 7 }, (_, n) => `${date(known + 1 + n * gap)} ${hour(i, n)}`);
  if (i % 14 === 1) orders.push(date(known + 400));
  return facts({
    known: i % 7 === 0 ? "2023-05-01" : date(known),
    orders: orders.filter((at) => at < "2026-01-01"),
    events:
      i % 3 === 0
        ? [
            [date(known), "Signed Up"],
            [`${date(known + 200)} 23:30`, "Product Added"],
          ]
        : [],
    answers:
      i % 5 === 0
        ? [
            [date(known + 40), 7 + (i % 4)],
            [date(known + 250), 6 + (i % 5)],
          ]
        : [],
    converted: i % 11 === 0 ? [date(known + 100)] : [],
    excluded: i % 13 === 12,
    ...(i % 17 === 16 ? { erased: date(known + 320) } : {}),
  });
}

/** Also around midnight, so that a wrong hour makes a wrong day. */
function hour(i: number, n: number): string {
  return ["00:00", "00:30", "11:00", "23:30", "23:59:59.999999"][(i + n) % 5] ?? "00:00";
}
