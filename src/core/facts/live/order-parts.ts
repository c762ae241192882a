import type { Problem } from "../../words/problem.ts";
import { message } from "../../words/say.ts";
import { idOf, isThere, type JsonPart, partAt, problem } from "./json-part.ts";
import type { LiveFact, LiveRow } from "./live-fact.ts";

/** The id that an order bears in files: shop programs write `#` before its name. Null: there is none. */
export function orderIdAt(part: JsonPart): string | null {
  return idOf(part)?.replace(/^#/, "") || null;
}

/** What is wrong with an order that tells no amount. */
export function noAmount(part: JsonPart): Problem {
  return problem(part, message("calls.noAmount"), message("calls.noAmount.fix"));
}

/** An order and its lines: its own cells stand on the first row, each of its lines on one. `id` null: it was refused. */
export function orderFact(
  source: string,
  id: string | null,
  own: LiveRow,
  lines: readonly LiveRow[],
): LiveFact {
  const [first = {}, ...others] = lines;
  const rows = [{ order_id: id, ...own, ...first }, ...others.map((line) => ({ order_id: id, ...line }))];
  return { kind: "orders", source, rows };
}

/** Whether what was sent is an order, or of one: its topic, which no signature covers, may say otherwise. */
export function isOfOrder(whole: JsonPart): boolean {
  return ["line_items", "order_id"].some((name) => isThere(partAt(whole, name)));
}
