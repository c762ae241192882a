import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assignColumns } from "../core/facts/columns/assign-columns.ts";
import { kindShown } from "../core/facts/columns/kind-signs.ts";
import { kinds } from "../core/facts/kinds.ts";
import { StigeError } from "../core/words/stige-error.ts";
import { makeDemoShop } from "./demo-shop.ts";
import type { DemoTruth } from "./demo-truth.ts";

/** The end of 2026-03-31 in Oslo. */
const untilUs = Date.UTC(2026, 2, 31, 21, 59, 59, 999) * 1000 + 999;
const created: string[] = [];
const newFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), "stige-demo-"));
  created.push(folder);
  return folder;
};

let sql: DuckDBConnection;
let truth: DemoTruth;
let folder: string;
const one = async (query: string) => (await sql.runAndReadAll(query)).getRowObjects()[0] ?? {};
const numbers = async (query: string) =>
  Object.fromEntries(Object.entries(await one(query)).map(([name, value]) => [name, Number(value)]));

beforeAll(async () => {
  folder = await newFolder();
  ({ truth } = await makeDemoShop({ folder, untilUs }));
  sql = await (await DuckDBInstance.create(":memory:")).connect();
  for (const file of await readdir(join(folder, "files")))
    await sql.run(`CREATE TABLE ${file.slice(0, -4)} AS FROM read_csv('${join(folder, "files", file)}')`);
  await sql.run(`CREATE VIEW purchases AS
    SELECT coalesce(o.customer_id, c.customer_id)::VARCHAR AS customer, coalesce(customer, o.email) AS person,
      timezone('Europe/Oslo', o.ordered_at) AS made, o.*, coalesce(r.back, 0) AS back
    FROM orders o LEFT JOIN customers c ON c.email = o.email
      LEFT JOIN (SELECT order_id, sum(refund_amount) AS back FROM refunds GROUP BY order_id) r ON r.order_id = o.order_id
    WHERE o.status NOT IN ('cancelled', 'failed') AND coalesce(r.back, 0) < o.total`);
});
afterAll(async () => {
  sql.closeSync();
  for (const made of created) await rm(made, { recursive: true, force: true });
});

describe("the demo shop's files", () => {
  it("have a file of every kind that tells what somebody did, recognised by its columns, with every column understood", async () => {
    const seen = new Map<string, string>();
    for (const file of Object.keys(truth.rows)) {
      const text = await readFile(join(folder, "files", file), "utf8");
      const headers = text.slice(0, text.indexOf("\n")).split(",");
      const kind = kindShown(headers, new Map());
      if (!kind) throw new Error(`${file} is of no kind`);
      seen.set(kind, file);
      const used = new Set(assignColumns(kind, headers, new Map()).columns.values());
      const unused = headers.filter((_, i) => !used.has(i));
      expect([file, unused]).toEqual([file, kind === "people" ? ["accepts_marketing"] : []]);
    }
    const lists = ["products", "rates"];
    const told = Object.keys(kinds).filter((kind) => !lists.includes(kind));
    expect([...seen.keys()].sort()).toEqual(told.sort());
  });

  it("have as many rows as the truth says, and leave nothing else behind", async () => {
    for (const [file, rows] of Object.entries(truth.rows))
      expect([file, await numbers(`SELECT count(*) AS n FROM ${file.slice(0, -4)}`)]).toEqual([
        file,
        { n: rows },
      ]);
    expect((await readdir(join(folder, "files"))).sort()).toEqual(Object.keys(truth.rows).sort());
    expect((await readdir(folder)).sort()).toEqual(["files", "truth.json"]);
    expect(JSON.parse(await readFile(join(folder, "truth.json"), "utf8"))).toEqual(truth);
  });

  it("hold the people that the truth says", async () => {
    const found = await numbers(`
      WITH guests AS (SELECT DISTINCT email FROM orders WHERE email NOT IN (SELECT email FROM customers))
      SELECT (SELECT count(*) FROM customers) AS registered, (SELECT count(*) FROM guests) AS guests,
        (SELECT count(*) FROM customers WHERE email LIKE '%@fjellbutikken.example') AS staff,
        (SELECT count(DISTINCT person) FROM purchases) AS buyers,
        (SELECT count(*) FROM customers WHERE email NOT LIKE '%@fjellbutikken.example'
          AND customer_id::VARCHAR NOT IN (SELECT person FROM purchases WHERE person IS NOT NULL)) AS "withoutPurchase"`);
    const { all, wouldBuyShare, ...counted } = truth.people;
    expect(found).toEqual(counted);
    expect(all).toBe(counted.registered + counted.guests);
    expect(wouldBuyShare).toBe(0.45);
  });

  it("hold the orders and the money that the truth says, to the øre", async () => {
    const orders = await numbers(`SELECT count(*) AS all, count(*) FILTER (status = 'cancelled') AS cancelled,
        count(*) FILTER (status = 'failed') AS unpaid, count(*) FILTER (status = 'refunded') AS "refundedWhole",
        (SELECT count(*) FROM order_lines) AS lines,
        (SELECT count(*) FROM purchases) AS counting, (SELECT count(*) FROM purchases WHERE back > 0) AS "refundedInPart",
        (SELECT count(*) FROM purchases WHERE person IS NULL) AS "countingWithoutPerson",
        (SELECT sum(n - 1) FROM (SELECT count(*) AS n FROM orders o LEFT JOIN customers c ON c.email = o.email
          WHERE coalesce(o.customer_id::VARCHAR, o.email) IS NOT NULL
          GROUP BY coalesce(o.customer_id::VARCHAR, c.customer_id::VARCHAR, o.email), ordered_at::DATE)) AS "sameDay"
      FROM orders`);
    expect(orders).toEqual(truth.orders);
    const revenue = "(total - tax - shipping * 0.8)";
    const money =
      await numbers(`SELECT round(100 * sum(total)) AS "grossMinor", round(100 * sum(${revenue})) AS "revenueMinor",
        (SELECT round(100 * sum(total)) FROM purchases) AS "countingGrossMinor",
        (SELECT round(100 * sum(${revenue})) FROM purchases) AS "countingRevenueMinor",
        (SELECT round(100 * sum(refund_amount)) FROM refunds) AS "refundedGrossMinor",
        (SELECT round(80 * sum(back)) FROM purchases) AS "partRefundedRevenueMinor",
        (SELECT round(100 * sum(${revenue})) FROM purchases WHERE person IS NULL) AS "countingRevenueWithoutPersonMinor",
        (SELECT round(100 * sum(cost)) FROM spend) AS "spendMinor" FROM orders`);
    expect(money).toEqual(truth.money);
    const net = await numbers("SELECT round(100 * sum(net_sales)) AS n FROM orders");
    expect(net.n).toBe(truth.money.revenueMinor);
    const lines = await numbers("SELECT round(100 * sum(line_revenue)) AS n FROM order_lines");
    expect(lines.n).toBe(truth.money.revenueMinor);
    expect(
      await numbers("SELECT count(*) AS n FROM orders WHERE round(500 * tax) <> round(100 * total)"),
    ).toEqual({ n: 0 });
    expect(
      await numbers(`SELECT count(*) AS n FROM orders o JOIN
      (SELECT order_id, sum(line_revenue) AS goods FROM order_lines GROUP BY order_id) l USING (order_id)
      WHERE abs(goods - ${revenue}) > 0.001`),
    ).toEqual({ n: 0 });
  });

  it("hold the answers and referrals that the truth says, with some of oneself and some of customers", async () => {
    const answers =
      await numbers(`SELECT count(*) FILTER (survey_kind = 'nps') AS nps, count(*) FILTER (survey_kind = 'csat') AS csat,
      count(*) FILTER (survey_kind = 'nps' AND score >= 9) AS promoters FROM answers`);
    expect(answers).toEqual(truth.answers);
    const referrals = await numbers(`
      WITH firsts AS (SELECT person, min(ordered_at) AS at_first FROM purchases GROUP BY person)
      SELECT count(*) AS made, count(*) FILTER (referrer_customer_id = friend_customer_id) AS "ofOneself",
        count(*) FILTER (at_first >= referred_at AND referrer_customer_id <> friend_customer_id) AS converted,
        count(*) FILTER (at_first < referred_at AND referrer_customer_id <> friend_customer_id) AS customers,
        count(*) - count(DISTINCT friend_customer_id) AS twice
      FROM referrals LEFT JOIN firsts ON person = friend_customer_id::VARCHAR`);
    const { customers, twice, ...counted } = referrals;
    expect(counted).toEqual(truth.referrals);
    expect([customers, counted.ofOneself, counted.converted].every((n) => n !== undefined && n > 3)).toBe(
      true,
    );
    expect(twice).toBe(0);
  });

  it("are in time order", async () => {
    for (const [file, column] of [
      ["orders", "ordered_at"],
      ["events", "happened_at"],
      ["touches", "sent_at"],
      ["customers", "registered_at"],
    ]) {
      const found = await numbers(`SELECT count(*) FILTER (${column} < lag) AS back FROM
        (SELECT ${column}, lag(${column}) OVER () AS lag FROM read_csv('${join(folder, "files", `${file}.csv`)}'))`);
      expect([file, found]).toEqual([file, { back: 0 }]);
    }
  });

  it("refer to nothing that is not there", async () => {
    const orphans = await numbers(`SELECT
      (SELECT count(*) FROM order_lines ANTI JOIN orders USING (order_id)) AS lines,
      (SELECT count(*) FROM refunds ANTI JOIN orders USING (order_id)) AS refunds,
      (SELECT count(*) FROM cancellations ANTI JOIN orders USING (order_id)) AS cancellations,
      (SELECT count(*) FROM responses ANTI JOIN touches USING (touch_id)) AS responses,
      (SELECT count(*) FROM events ANTI JOIN customers USING (customer_id)) AS events,
      (SELECT count(*) FROM responses JOIN touches USING (touch_id) WHERE arm = 'held_out' OR happened_at < sent_at) AS impossible,
      (SELECT count(*) FROM refunds JOIN orders USING (order_id) WHERE refunded_at < ordered_at) AS "refundedBefore",
      (SELECT count(*) - count(DISTINCT order_id) FROM orders) AS "twiceTheSameOrder",
      (SELECT count(*) - count(DISTINCT email) FROM customers) AS "twiceTheSameMail",
      (SELECT count(*) FROM events JOIN customers USING (customer_id)
        WHERE happened_at < timezone('Europe/Oslo', registered_at)) AS "beforeSigningUp"`);
    expect(Object.values(orphans)).toEqual(Object.values(orphans).map(() => 0));
  });
});

describe("the demo shop's life", () => {
  it("is believable", async () => {
    const shop = await numbers(`SELECT
      (SELECT avg((n >= 2)::INT) FROM (SELECT count(DISTINCT ordered_at::DATE) AS n FROM purchases WHERE person IS NOT NULL GROUP BY person)) AS again,
      (SELECT avg((l <= TIMESTAMP '2025-04-01')::INT) FROM (SELECT max(ordered_at) AS l FROM purchases WHERE person IS NOT NULL GROUP BY person)) AS lapsed,
      (SELECT max(n) FROM (SELECT count(*) AS n FROM purchases WHERE person IS NOT NULL GROUP BY person)) AS most,
      avg((customer_id IS NULL AND email IS NOT NULL)::INT) AS "byMail", avg((customer_id IS NULL AND email IS NULL)::INT) AS nameless,
      avg((channel = 'butikk')::INT) AS "inShop", avg((status = 'cancelled')::INT) AS cancelled,
      count(*) FILTER (isodow(ordered_at) = 7 AND channel = 'butikk') AS "sundaysInShop",
      count(*) FILTER (month(ordered_at) = 12) / count(*) FILTER (month(ordered_at) = 2) AS christmas,
      count(*) FILTER (ordered_at::DATE = '2025-11-28') / count(*) FILTER (ordered_at::DATE = '2025-11-14') AS "blackFriday",
      count(*) FILTER (year(ordered_at) = 2025) / count(*) FILTER (year(ordered_at) = 2024) AS growth,
      (SELECT avg(line_revenue) FILTER (month(ordered_at) = 1) / avg(line_revenue) FILTER (month(ordered_at) = 7)
        FROM (SELECT ordered_at, (category = 'Ski og truger')::INT AS line_revenue FROM order_lines JOIN orders USING (order_id))) AS skis,
      quantile_cont(total, 0.99) / median(total) AS tail, median(total) AS median FROM orders`);
    const within: Record<string, readonly [number, number]> = {
      again: [0.3, 0.5],
      lapsed: [0.35, 0.55],
      most: [15, 200],
      byMail: [0.08, 0.25],
      nameless: [0.03, 0.08],
      inShop: [0.1, 0.35],
      cancelled: [0.01, 0.04],
      sundaysInShop: [0, 0],
      christmas: [1.2, 2.5],
      blackFriday: [2, 9],
      growth: [1, 2],
      skis: [10, 1000],
      tail: [5, 20],
      median: [700, 2500],
    };
    for (const [name, [from, to]] of Object.entries(within)) {
      expect(shop[name], name).toBeGreaterThanOrEqual(from);
      expect(shop[name], name).toBeLessThanOrEqual(to);
    }
    const buyersShare = truth.people.buyers / truth.people.all;
    expect(buyersShare).toBeGreaterThan(0.38);
    expect(buyersShare).toBeLessThan(0.55);
  });

  it("lets those who buy more recommend the shop more, and asks them every year", async () => {
    const found = await numbers(`
      WITH bought AS (SELECT customer, count(*) AS n FROM purchases GROUP BY customer),
        answered AS (SELECT a.customer_id, a.score, a.answered_at, n FROM answers a JOIN bought ON customer = a.customer_id::VARCHAR WHERE survey_kind = 'nps')
      SELECT avg(score) FILTER (n >= 4) - avg(score) FILTER (n = 1) AS liking,
        (SELECT count(*) FROM (SELECT 1 FROM answered GROUP BY customer_id HAVING count(*) >= 2)) AS several,
        (SELECT min(g) FROM (SELECT date_diff('day', lag(sent_at) OVER (PARTITION BY customer_id ORDER BY sent_at), sent_at) AS g
          FROM touches WHERE play = 'nps' AND customer_id IS NOT NULL)) AS "daysBetween" FROM answered`);
    expect(found.liking).toBeGreaterThan(0.3);
    expect(found.several).toBeGreaterThan(50);
    expect(found.daysBetween).toBeGreaterThanOrEqual(361);
  });

  it("ends where it is told to, in the middle of a day as well", async () => {
    const atNoon = Date.UTC(2025, 6, 15, 10) * 1000; // 12:00 in Oslo
    const small = await makeDemoShop({
      folder: await newFolder(),
      untilUs: atNoon,
      people: 1_500,
      years: 2,
      seed: 9,
    });
    expect(small.truth.fromUs).toBe(Date.UTC(2023, 6, 15, 22) * 1000);
    let columns = 0;
    for (const file of small.files) {
      const described = (await sql.runAndReadAll(`DESCRIBE FROM read_csv('${file}')`)).getRowObjects();
      for (const { column_name: name, column_type: type } of described) {
        if (!`${type}`.startsWith("TIMESTAMP") || name === "until") continue;
        const utc = type === "TIMESTAMP WITH TIME ZONE" ? `"${name}"` : `timezone('Europe/Oslo', "${name}")`;
        const { first, last } = await numbers(
          `SELECT min(epoch_us(${utc})) AS first, max(epoch_us(${utc})) AS last FROM read_csv('${file}')`,
        );
        expect(last, `${file} ${name}`).toBeLessThanOrEqual(atNoon);
        expect(first, `${file} ${name}`).toBeGreaterThanOrEqual(small.truth.fromUs);
        columns++;
      }
    }
    expect(columns).toBeGreaterThanOrEqual(13);
    const events = small.files.find((file) => file.includes("events"));
    const lastDay = await numbers(
      `SELECT count(*) AS n FROM read_csv('${events}') WHERE happened_at >= '2025-07-15'`,
    );
    expect(lastDay.n).toBeGreaterThan(0);
  });
});

describe("the plays' true effect", () => {
  /** Audience by arm, and how many bought inside the window, as an analyst would count them from the files. */
  const measured = (play: string, days: number) =>
    numbers(`
      WITH sent AS (SELECT arm, coalesce(customer_id::VARCHAR, email) AS person, sent_at FROM touches WHERE play = '${play}'),
        mature AS (FROM sent WHERE sent_at + INTERVAL ${days} DAY <= make_timestamptz(${untilUs}::BIGINT)),
        seen AS (SELECT arm, EXISTS (FROM purchases p WHERE p.person = m.person AND p.made > m.sent_at
          AND p.made <= m.sent_at + INTERVAL ${days} DAY) AS bought FROM mature m)
      SELECT (SELECT count(*) FROM sent WHERE arm = 'treated') AS treated, (SELECT count(*) FROM sent WHERE arm = 'held_out') AS "heldOut",
        count(*) FILTER (arm = 'treated') AS "matureTreated", count(*) FILTER (arm = 'held_out') AS "matureHeldOut",
        avg(bought::INT) FILTER (arm = 'treated') AS bt, avg(bought::INT) FILTER (arm = 'held_out') AS bh FROM seen`);

  it("is found again from the files, within four standard errors, and the lot was fair", async () => {
    const far: Record<string, number> = {};
    for (const play of truth.plays) {
      const { bt = 0, bh = 0, ...counts } = await measured(play.id, play.windowDays);
      const { treated, heldOut, matureTreated, matureHeldOut } = play;
      expect(counts).toEqual({ treated, heldOut, matureTreated, matureHeldOut });
      const expected = play.heldOutShare * (treated + heldOut);
      expect(Math.abs(heldOut - expected)).toBeLessThan(4 * Math.sqrt(expected * (1 - play.heldOutShare)));
      const se = Math.sqrt((bt * (1 - bt)) / matureTreated + (bh * (1 - bh)) / matureHeldOut);
      expect(Math.abs(bt - bh - play.climbsPerTreated), play.id).toBeLessThan(4 * se);
      far[play.id] = play.climbsPerTreated / se;
    }
    expect(far["tilbake-pa-tur"]).toBeGreaterThan(3);
    expect(far.velkommen).toBeGreaterThan(3);
    expect(far.takk).toBe(0);
  });

  it("is not mixed: a person meets a play once, and effects have ended before the next play comes", async () => {
    const found = await numbers(`
      WITH met AS (SELECT coalesce(customer_id::VARCHAR, email) AS person, play, sent_at,
          sent_at + CASE play WHEN 'velkommen' THEN INTERVAL 30 DAY ELSE INTERVAL 60 DAY END AS ended
        FROM touches WHERE play IN ('velkommen', 'tilbake-pa-tur', 'savner-deg'))
      SELECT (SELECT count(*) - count(DISTINCT (person, play)) FROM met) AS twice, count(*) AS meetings,
        count(*) FILTER (b.sent_at < a.ended) AS mixed FROM met a JOIN met b ON b.person = a.person AND b.sent_at > a.sent_at`);
    expect(found).toMatchObject({ twice: 0, mixed: 0 });
    expect(found.meetings).toBeGreaterThan(500);
  });
});

describe("the wish", () => {
  const digest = async (folder: string) => {
    const hash = createHash("sha256");
    for (const file of (await readdir(join(folder, "files"))).sort())
      hash.update(file).update(await readFile(join(folder, "files", file)));
    return hash.update(await readFile(join(folder, "truth.json"))).digest("hex");
  };

  it("gives the same bytes for the same seed, also over an old shop, and others for another", async () => {
    const [a, b, c] = [await newFolder(), await newFolder(), await newFolder()];
    await makeDemoShop({ folder: a, untilUs, people: 400, seed: 5 });
    await makeDemoShop({ folder: b, untilUs, people: 90, seed: 6, format: "parquet" });
    await makeDemoShop({ folder: b, untilUs, people: 400, seed: 5 });
    await makeDemoShop({ folder: c, untilUs, people: 400, seed: 6 });
    expect(await digest(b)).toBe(await digest(a));
    expect(await digest(c)).not.toBe(await digest(a));
  });

  it("gives the same rows in Parquet, with types", async () => {
    const [csv, parquet] = [await newFolder(), await newFolder()];
    const a = await makeDemoShop({ folder: csv, untilUs, people: 700 });
    const b = await makeDemoShop({ folder: parquet, untilUs, people: 700, format: "parquet" });
    expect(Object.values(b.truth.rows)).toEqual(Object.values(a.truth.rows));
    expect({ ...b.truth, rows: 0, format: 0 }).toEqual({ ...a.truth, rows: 0, format: 0 });
    for (const [i, file] of a.files.entries()) {
      const types = await sql.runAndReadAll(`DESCRIBE FROM '${b.files[i]}'`);
      const columns = types.getRowObjects().map((c) => `'${c.column_name}': '${c.column_type}'`);
      const rows = `FROM read_csv('${file}', columns = {${columns.join(", ")}}, header = true)`;
      expect([
        file,
        await numbers(
          `SELECT count(*) AS n FROM ((${rows} EXCEPT ALL FROM '${b.files[i]}') UNION ALL (FROM '${b.files[i]}' EXCEPT ALL ${rows}))`,
        ),
      ]).toEqual([file, { n: 0 }]);
    }
    const kindsOf = await one(
      `SELECT typeof(ordered_at) AS ordered, typeof(total) AS total FROM '${b.files[2]}'`,
    );
    expect(kindsOf).toEqual({ ordered: "TIMESTAMP", total: "DECIMAL(12,2)" });
    const event = await one(
      `SELECT typeof(happened_at) AS happened FROM '${b.files.find((f) => f.includes("events"))}'`,
    );
    expect(event).toEqual({ happened: "TIMESTAMP WITH TIME ZONE" });
  });

  it.each([
    [2_000, 20_000, 100_000],
    [3_000, 900, 6_000],
  ])("comes close to %d people with %d orders and %d events", async (people, orders, events) => {
    const made = await makeDemoShop({ folder: await newFolder(), untilUs, people, orders, events });
    expect(Math.abs(made.truth.orders.all / orders - 1)).toBeLessThan(0.05);
    expect(Math.abs((made.truth.rows["events.csv"] ?? 0) / events - 1)).toBeLessThan(0.05);
  });

  it("tells how far it has come", async () => {
    const seen: string[] = [];
    await makeDemoShop({
      folder: await newFolder(),
      untilUs,
      people: 4_000,
      progress: (what, done, of) => seen.push(`${what.key} ${done}/${of}`),
    });
    expect(seen.slice(0, 4)).toEqual([
      "demo.simulating 0/4000",
      "demo.simulating 2000/4000",
      "demo.simulating 4000/4000",
      "demo.writing 0/14",
    ]);
    expect(seen.at(-1)).toBe("demo.writing 14/14");
  });

  it("is refused where it cannot be", async () => {
    const wish = { folder: await newFolder(), untilUs };
    for (const wrong of [
      { people: 9 },
      { people: 1.5 },
      { years: 0 },
      { orders: 1 },
      { seed: -1 },
      { people: 20_000_000 },
    ]) {
      const refused = makeDemoShop({ ...wish, ...wrong });
      await expect(refused).rejects.toBeInstanceOf(StigeError);
      await expect(refused).rejects.toMatchObject({ code: "asked" });
    }
    expect(await readdir(wish.folder)).toEqual([]);
  });

  it("gives even the smallest shop what files need", async () => {
    const made = await makeDemoShop({ folder: await newFolder(), untilUs, people: 10, years: 1 });
    expect(made.truth.people.all).toBeGreaterThan(7);
    expect(made.files.length).toBeGreaterThan(9);
    // An empty file could not be loaded.
    for (const file of made.files)
      expect((await readFile(file, "utf8")).trimEnd().split("\n").length, file).toBeGreaterThan(1);
  });
});
