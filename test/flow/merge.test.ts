import { describe, expect, it } from "vitest";
import { unload } from "../../src/verbs/loading/unload.ts";
import { conflicts } from "../../src/verbs/merging/conflicts.ts";
import { merge } from "../../src/verbs/merging/merge.ts";
import { mergeLines } from "../../src/verbs/merging/merges-in-force.ts";
import { unmerge } from "../../src/verbs/merging/unmerge.ts";
import { findPerson } from "../../src/verbs/people/find-person.ts";
import { at, holdMerges, shopOf } from "./hold-merges.ts";
import type { ShopOfRows } from "./shop-of-rows.ts";

holdMerges(1, 0);

describe("a merge", () => {
  const order = (id: string, number: string | null, email: string | null, day = 1) => ({
    order_id: id,
    person_number: number,
    person_email: email,
    ordered_at: at(-100 - day),
    ordered_form: 0,
    gross_minor: 10_000,
  });
  const rung = async ({ shop }: ShopOfRows, text: string) => {
    const [person = -1] = await shop.directory.find(text);
    const { engine } = await shop.projection();
    const [row] = await engine.rows<{ rung: string }>(
      `SELECT arg_max(rung, from_us) AS rung FROM stays WHERE person_id = ${person} AND from_us <= ${at(0)}`,
    );
    return row?.rung;
  };

  it("settles the conflict that it was about, with the mail they share", async () => {
    const rows = await shopOf([
      {
        kind: "orders",
        rows: [order("1", "a", "x@y.no"), order("2", "b", "x@y.no", 9), order("3", null, "x@y.no")],
      },
    ]);
    try {
      expect(await conflicts(rows.shop)).toEqual([
        {
          numbers: [
            { source: "own", number: "a" },
            { source: "own", number: "b" },
          ],
          emails: ["x@y.no"],
          persons: [expect.any(Number), expect.any(Number)],
          merges: [{ kept: "a", gone: "b" }],
        },
      ]);
      const [a = -1, b = -1] = [
        ...(await rows.shop.directory.find("a")),
        ...(await rows.shop.directory.find("b")),
      ];
      const [mails = -1] = await rows.shop.directory.find("x@y.no");
      expect((await conflicts(rows.shop, a)).map(({ persons }) => persons)).toEqual([[a, b]]);
      // Whoever is known by the mail alone may be either.
      expect((await conflicts(rows.shop, mails)).map(({ persons }) => persons)).toEqual([[a, b]]);
      expect(await conflicts(rows.shop, 999)).toEqual([]);
      expect([await rung(rows, "a"), await rung(rows, "b")]).toEqual(["customer", "customer"]);
      const answer = await merge(rows.shop, { kept: "b", gone: "a", reason: " moved " });
      expect(answer).toMatchObject({ load: 2, names: ["b", "a"], reason: "moved", conflicts: 0 });
      expect([await rung(rows, "a"), await rung(rows, "x@y.no")]).toEqual(["repeat", "repeat"]);
      const [person = -1] = await rows.shop.directory.find("a");
      expect((await rows.shop.directory.describe([person])).get(person)?.key).toBe("b");
      expect(await mergeLines(rows.shop)).toMatchObject([{ kept: "b", gone: "a", reason: "moved" }]);
      // Who asks by the number of the one that is no more is told of the other.
      const given = [a, b].find((one) => one !== person) ?? -1;
      await expect(findPerson(rows.shop, given)).rejects.toMatchObject({
        code: "not-found",
        sentence: { key: "ask.merged", params: { given: String(given), personId: person } },
      });
      await expect(findPerson(rows.shop, 999)).rejects.toMatchObject({ sentence: { key: "ask.nobody" } });
    } finally {
      await rows.remove();
    }
  });

  it("can be said, taken back and said again within one tick of the clock", async () => {
    const rows = await shopOf([{ kind: "orders", rows: [order("1", "a", null), order("2", "b", null, 9)] }]);
    const ask = { kept: "a", gone: "b", reason: null };
    try {
      for (let i = 0; i < 2; i++) {
        await merge(rows.shop, ask);
        await expect(merge(rows.shop, ask)).rejects.toMatchObject({ code: "asked" });
        expect(await rung(rows, "b")).toBe("repeat");
        await unmerge(rows.shop, ask);
        expect(await rung(rows, "b")).toBe("customer");
      }
      await merge(rows.shop, ask);
      expect(await rung(rows, "b")).toBe("repeat");
    } finally {
      await rows.remove();
    }
  });

  it("that a file told, at a local time or none, is taken back by command", async () => {
    const rows = await shopOf([
      { kind: "orders", rows: [order("1", "a", null), order("2", "b", null, 5), order("3", "c", null, 9)] },
      {
        kind: "merges",
        rows: [
          { kept_number: "a", gone_number: "b", recorded_at: at(-1), recorded_form: 1 },
          { kept_number: "a", gone_number: "c" },
        ],
      },
    ]);
    try {
      expect(await rung(rows, "b")).toBe("repeat");
      expect(await unmerge(rows.shop, { kept: "a", gone: "b" })).toMatchObject({ still: false });
      expect([await rung(rows, "a"), await rung(rows, "b")]).toEqual(["repeat", "customer"]);
      await unmerge(rows.shop, { kept: "c", gone: "a" });
      expect(await rung(rows, "a")).toBe("customer");
    } finally {
      await rows.remove();
    }
  });

  it("joins and parts persons whole, by whatever they are named", async () => {
    const all = [
      order("1", "a", "a@y.no"),
      order("2", null, "a@y.no"),
      order("3", "b", "b@y.no"),
      order("4", null, "guest@y.no"),
    ];
    const rows = await shopOf([{ kind: "orders", rows: all }]);
    try {
      await merge(rows.shop, { kept: "a@y.no", gone: "B@y.no ", reason: null });
      await merge(rows.shop, { kept: "guest@y.no", gone: "b", reason: null });
      expect(await mergeLines(rows.shop)).toMatchObject([
        { kept: "a", gone: "b" },
        { kept: "guest@y.no", gone: "a" },
      ]);
      await unmerge(rows.shop, { kept: "own:b", gone: "a@y.no" });
      expect(await mergeLines(rows.shop)).toMatchObject([{ kept: "guest@y.no", gone: "a" }]);
      const persons = await Promise.all(
        ["a", "a@y.no", "guest@y.no", "b", "b@y.no"].map(async (text) => rows.shop.directory.find(text)),
      );
      const [a, mail, guest, b, mailB] = persons.map(([id]) => id);
      expect([mail, guest]).toEqual([a, a]);
      expect(mailB).toBe(b);
      expect(b).not.toBe(a);
    } finally {
      await rows.remove();
    }
  });

  it("of nobody, of oneself, of nobody ever merged: a sentence each", async () => {
    const rows = await shopOf([{ kind: "orders", rows: [order("1", "a", "a@y.no"), order("2", "b", null)] }]);
    const code = (kept: string, gone: string) =>
      merge(rows.shop, { kept, gone, reason: null }).then(
        () => "done",
        (error) => [error.code, error.sentence.key],
      );
    try {
      expect(await code("a", "nobody")).toEqual(["not-found", "ask.nobody"]);
      expect(await code("a", "a@y.no")).toEqual(["asked", "merge.same"]);
      await expect(unmerge(rows.shop, { kept: "a", gone: "b" })).rejects.toMatchObject({
        code: "not-found",
        sentence: { key: "unmerge.none" },
        fix: { key: "unmerge.none.fix" },
      });
    } finally {
      await rows.remove();
    }
  });

  it("makes nobody known: taken back with the load that brought them, they are gone", async () => {
    const rows = await shopOf([
      { kind: "orders", rows: [order("1", "a", null)] },
      { kind: "orders", rows: [order("2", "b", null), order("3", "c", null)] },
    ]);
    try {
      await merge(rows.shop, { kept: "b", gone: "c", reason: null });
      await unload(rows.shop, 2);
      const { engine } = await rows.shop.projection();
      expect(await engine.rows("SELECT count(*) AS n FROM people")).toEqual([{ n: 1 }]);
      expect(await rows.shop.directory.find("b")).toEqual([]);
      expect(await rows.shop.directory.find("a")).toHaveLength(1);
    } finally {
      await rows.remove();
    }
  });
});
