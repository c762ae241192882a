import { statusCounts } from "../../../core/facts/cells/order-status.ts";
import { wordsSql } from "../../../core/facts/cells/profile.sql.ts";
import type { MoneyReading, Reading } from "../../../core/facts/cells/reading.ts";
import { wordSql } from "../../../core/facts/cleaning/clean-field.sql.ts";
import { currencyMeant } from "../../../core/facts/currency.ts";
import type { StatusTable } from "../../../core/facts/formats/format.ts";
import type { Engine } from "../../../core/sql/engine.ts";
import { type Message, message } from "../../../core/words/say.ts";
import type { Setting } from "./decide-forms.ts";

/** Which currency rows are in: by a column, by the words beside amounts where any is not the shop's own, else the shop's. */
export async function moneyReading(
  engine: Engine,
  relation: string,
  cells: Reading["cells"],
  words: ReadonlySet<string>,
  {
    currency,
    country,
    named,
    refunds,
    lined,
  }: Pick<Setting, "currency" | "country" | "named" | "refunds" | "lined">,
  total: number,
): Promise<MoneyReading> {
  const meant = (word: string) => currencyMeant(word, { currency, country });
  const column = cells.get("currency");
  if (column) {
    const found = await engine.rows<{ word: string; rows: number }>(wordsSql(relation, column.name));
    const words = new Set(found.map(({ word }) => word.toUpperCase()));
    const codes = meanings([...words], meant);
    const [only, ...others] = new Set(codes.values());
    const filled = found.reduce((sum, { rows }) => sum + rows, 0);
    const isOne = only !== undefined && others.length === 0 && codes.size === words.size;
    // Of an order of several lines only the first may name it.
    const unnamed = lined ? 0 : total - filled;
    if (isOne && (filled === total || (only === currency && !refunds)))
      return { currency: only, by: null, meanings: new Map(), unnamed };
    return { currency, by: "column", meanings: codes, assumed: !named, unnamed };
  }
  const amount = ["gross", "amount", "cost"].find((target) => cells.get(target)?.type === "text");
  if (!amount || [...words].every((word) => meant(word) === currency))
    return { currency, by: null, meanings: new Map(), assumed: !named && words.size === 0 };
  const cell = cells.get(amount)?.name ?? "";
  const found = await engine.rows<{ word: string }>(wordsSql(relation, wordSql(cell)));
  return {
    currency,
    by: { wordIn: amount },
    meanings: meanings(
      found.map(({ word }) => word),
      meant,
    ),
  };
}

function meanings(words: readonly string[], meant: (word: string) => string | null): Map<string, string> {
  return new Map(
    words.flatMap((word) => {
      const code = meant(word);
      return code ? [[word, code] as const] : [];
    }),
  );
}

/** The statuses of orders that do not count, and what is said of them. */
export async function statusReading(
  engine: Engine,
  relation: string,
  cells: Reading["cells"],
  own: StatusTable | null,
): Promise<{ not: string[]; said: Message[] }> {
  const column = cells.get("status");
  if (!column) return { not: [], said: [] };
  const found = await engine.rows<{ word: string }>(wordsSql(relation, column.name));
  const words = [...new Set(found.map(({ word }) => word.toLowerCase()))];
  const not = words.filter((word) => statusCounts(word, own) === false);
  const unknown = words.filter((word) => statusCounts(word, own) === null);
  const some = (list: string[]) => list.slice(0, 10);
  const said: Message[] = [];
  if (not.length > 0)
    said.push(message("files.assume.notCounting", { column: column.header, statuses: some(not) }));
  if (unknown.length > 0)
    said.push(message("files.assume.unknownStatus", { column: column.header, statuses: some(unknown) }));
  return { not, said };
}
