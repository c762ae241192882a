import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBConnection } from "@duckdb/node-api";
import { openShop } from "../src/open.ts";
import { digest } from "../src/verbs/ladder/digest.ts";
import { load } from "../src/verbs/loading/load.ts";
import { type Figure, measure } from "./figure.ts";

type Report = (figure: Figure) => void;
type Effects = Parameters<typeof openShop>[1];

/** Opens a shop that stands and follows new orders of people it knows, most of them, and of some it does not. */
export async function followOrders(report: Report, effects: Effects, args: readonly string[]): Promise<void> {
  const [folder, orders, people, profile, whole] = args as [string, string, string, string, string];
  const shop = await openShop(folder, effects);
  report(
    await measure("step", "opening the file of a projection", async () => shop.projection().then(() => null)),
  );
  let from = Number(orders) + Math.floor(Date.now() / 1000) * 100_000;
  for (const rows of [10_000, 1, 1, 1, 10_000]) {
    const file = join(folder, "..", `more-${from}.csv`);
    writeFileSync(file, ordersCsv(from, rows, Number(people)));
    from += rows;
    report(
      await measure("load", `${rows} orders loaded`, async () => {
        await load(shop, { file });
        return rows;
      }),
    );
    rmSync(file);
    const told = profile ? spy() : null;
    report(await measure("step", `${rows} orders followed`, async () => shop.projection().then(() => rows)));
    told?.();
  }
  const { engine } = await shop.projection();
  const [made] = await engine.rows<{ way: string }>("SELECT way FROM made_from");
  console.log(`the last step: ${made?.way}`);
  if (whole) {
    const stepped = JSON.stringify(await digest(shop, {}));
    shop.discardProjections();
    report(await measure("ladder", "the same made anew", async () => shop.projection().then(() => null)));
    console.log(stepped === JSON.stringify(await digest(shop, {})) ? "digests are equal" : "DIGESTS DIFFER");
  }
  await shop.close();
}

export function ordersCsv(from: number, rows: number, people: number): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const order = from + i;
    const p = Math.floor((order * 2_654_435_761) % (people * 1.01));
    const number = p % 10 === 0 ? "" : `K${p}`;
    const day = new Date(Date.UTC(2025, 11, 1 + (order % 28))).toISOString().slice(0, 10);
    return `${100_000 + order},${number},person${p}@mail.example,${day} 12:00:00,250.00,50.00,0.00,NOK,completed`;
  });
  return `order_id,customer_id,email,ordered_at,total,tax,shipping,currency,status\n${lines.join("\n")}\n`;
}

/** Notes what every statement took from now on; the function it gives prints the longest. */
function spy(): () => void {
  const took: { ms: number; sql: string }[] = [];
  const { run, runAndReadAll, stream } = DuckDBConnection.prototype;
  const timed = <A extends unknown[], R>(
    work: (this: DuckDBConnection, sql: string, ...more: A) => Promise<R>,
  ) =>
    async function (this: DuckDBConnection, sql: string, ...more: A): Promise<R> {
      const start = performance.now();
      try {
        return await work.call(this, sql, ...more);
      } finally {
        took.push({ ms: performance.now() - start, sql });
      }
    };
  Object.assign(DuckDBConnection.prototype, {
    run: timed(run as never),
    runAndReadAll: timed(runAndReadAll as never),
    stream: timed(stream as never),
  });
  return () => {
    Object.assign(DuckDBConnection.prototype, { run, runAndReadAll, stream });
    const sum = took.reduce((all, { ms }) => all + ms, 0);
    console.log(`${took.length} statements, ${sum.toFixed(0)} ms`);
    for (const { ms, sql } of took.toSorted((a, b) => b.ms - a.ms).slice(0, 14))
      console.log(`${ms.toFixed(1).padStart(8)} ms  ${sql.replace(/\s+/g, " ").slice(0, 150)}`);
  };
}
