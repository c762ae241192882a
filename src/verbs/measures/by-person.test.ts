import { afterAll, expect, test } from "vitest";
import { fiveRungs } from "../../../test/by-hand/ladders.ts";
import { at, facts } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { letGoOfFacts, shareFacts } from "../asking/once-in-reading.ts";
import { everyPerson } from "./by-person.ts";

const shop = shopByHand({
  nowUs: at("2026-06-15 10:00"),
  ladders: [fiveRungs],
  people: Array.from({ length: 3 }, (_, i) => ({
    facts: facts({ known: "2026-01-01", orders: i < 2 ? ["2026-01-02", "2026-02-03"] : [] }),
  })),
});
afterAll(() => shop.close());

/** The same engine, and what is asked of it. */
function nearTogether(engine: Engine): { readonly engine: Engine; readonly read: string[] } {
  const read: string[] = [];
  const columns: Engine["columns"] = (sql, rows) => {
    if (sql.includes("ordered_us")) read.push(sql);
    return engine.columns(sql, rows);
  };
  return { read, engine: { ...engine, columns } };
}

/** The same engine, as one that everybody is far apart in, and what is asked of it. */
function farApart(engine: Engine): { readonly engine: Engine; readonly read: string[] } {
  const read: string[] = [];
  return {
    read,
    engine: {
      ...engine,
      rows: async <Row>(sql: string) =>
        sql.includes("as last") ? ([{ last: 1_600_000 }] as Row[]) : engine.rows<Row>(sql),
      columns: (sql, rows) => {
        if (sql.includes("ordered_us")) read.push(sql);
        return engine.columns(sql, rows);
      },
    },
  };
}

test("who asks at once, or asks something small before, is given everyone in one pass; who fails fails alone", async () => {
  await shop.reading(async (held) => {
    const { engine, read } = farApart((await held.projection()).engine);
    const everyone = await everyPerson({ engine, smallShop: null });
    const orders = async () => {
      let sum = 0;
      await everyone.each(async (of) => {
        sum += (await of.orders()).us.length;
      });
      return sum;
    };
    const later = async () => {
      for (let i = 0; i < 3; i++) await engine.rows("select 1");
      return orders();
    };
    const failing = everyone.each(async (of) => {
      if (of.stretch.from > 0) throw new Error("broken");
      await of.orders();
    });
    const told = await Promise.all([orders(), later(), orders(), expect(failing).rejects.toThrow("broken")]);
    expect(told.slice(0, 3)).toEqual([4, 4, 4]);
    expect(read.length).toBe(15);
    expect(await orders()).toBe(4);
    expect(read.length).toBe(30);
  });
});

test("columns lie in memory that other threads see where those count, else in this thread's own", async () => {
  await shop.reading(async (held) => {
    const { engine } = await held.projection();
    const isShared = async (asked: Engine) => {
      const seen = new Set<boolean>();
      await (await everyPerson({ engine: asked, smallShop: null })).each(async (of) => {
        for (const { buffer } of [
          (await of.orders()).us,
          (await of.stays()).fromUs,
          (await of.known()).knownUs,
        ])
          seen.add(buffer instanceof SharedArrayBuffer);
      });
      return [...seen];
    };
    expect(await isShared(engine)).toEqual([false]);
    expect(await isShared(farApart(engine).engine)).toEqual([true]);
  });
});

test("what columns came in is not kept beside what they were laid out in", async () => {
  await shop.reading(async (held) => {
    const { engine } = farApart((await held.projection()).engine);
    const came: Float64Array[] = [];
    // As from another thread, which hands over what is its own.
    const columns: Engine["columns"] = async (sql, rows) => {
      const read = await engine.columns(sql, rows);
      if (sql.includes("person_id")) came.push(...read);
      return read;
    };
    const told: number[] = [];
    await (await everyPerson({ engine: { ...engine, columns }, smallShop: null })).each(async (of) => {
      told.push((await of.orders()).us.length, (await of.stays()).fromUs.length);
    });
    expect(Math.max(...told)).toBeGreaterThan(4);
    expect(came.length).toBeGreaterThan(10);
    expect(came.filter(({ buffer }) => buffer.byteLength > 0)).toEqual([]);
  });
});

test("readings of the same facts that are asked at once read everyone once, where they share", async () => {
  const endSharing = shareFacts();
  const reads = async (facts: string | null) =>
    shop.reading(async (held) => {
      const { engine, read } = nearTogether((await held.projection()).engine);
      let orders = 0;
      await (await everyPerson({ engine, smallShop: null, facts })).each(async (of) => {
        orders += (await of.orders()).us.length;
      });
      return [orders, read.length > 0];
    });
  expect(await reads("these")).toEqual([4, true]);
  expect(await reads("these")).toEqual([4, false]);
  expect(await reads("others")).toEqual([4, true]);
  expect(await reads(null)).toEqual([4, true]);
  letGoOfFacts();
  expect(await reads("these")).toEqual([4, true]);
  // Other files of tests, of other shops, run in this process.
  endSharing();
  expect(await reads("these")).toEqual([4, true]);
});

test("who asks again just as a pass is over is not forgotten", async () => {
  await shop.reading(async (held) => {
    const everyone = await everyPerson({
      ...(await held.projection()),
      smallShop: "a small shop of this test",
    });
    const asksOnAfter = async (ticks: number) => {
      for (let i = 0; i < 20; i++) {
        await everyone.each(async (of) => void (await of.known()));
        for (let tick = 0; tick < ticks; tick++) await null;
      }
      return "done";
    };
    const all = Array.from({ length: 8 }, (_, ticks) => asksOnAfter(ticks));
    expect(await Promise.all(all)).toEqual(all.map(() => "done"));
    for (const ticks of all.keys()) expect(await asksOnAfter(ticks)).toBe("done");
  });
});
