import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { folded } from "../../src/core/measures/people/named-so.ts";
import { identitiesHolding } from "../../src/io/store/names.ts";
import { openStore } from "../../src/io/store/open-store.ts";
import { dropPreparedNames, preparedNames, prepareNames } from "../../src/io/store/prepared-names.ts";

const syllable = fc.constantFrom("ka", "ri", "Åse", "ø", "n", "42", "Lie", "A\u030a", "\n", "é", " ");
const text = fc.array(syllable, { maxLength: 5 }).map((parts) => parts.join(""));
const told = fc.record({ first_name: text, last_name: fc.option(text), phone: fc.option(text) });

it("what is prepared holds the same as the store tells, and what was committed since", async () => {
  const folder = mkdtempSync(join(tmpdir(), "stige-prepared-"));
  const store = await openStore(folder);
  try {
    let most = 0;
    const world = fc.array(fc.record({ value: text, told: fc.array(told, { maxLength: 2 }) }), {
      minLength: 1,
      maxLength: 30,
    });
    const words = fc.array(fc.constantFrom("kari", "åse", "ø", "n", "4242", "lie", "rika", "é"), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(world, words, async (people, asked) => {
        await store.transaction("load", async () => {
          await store.db.deleteFrom("trait").execute();
          await store.db.deleteFrom("identity").execute();
          await store.bulk.insert(
            "identity",
            ["id", "kind", "source", "value"],
            people.map(({ value }, i) => [i + 1, 0, `s${i}`, value]),
          );
          for (const load of [1, 2])
            await store.bulk.traits(
              load,
              people.flatMap(({ told }, i) =>
                told[load - 1] ? [[i + 1, JSON.stringify(told[load - 1])] as const] : [],
              ),
            );
        });
        expect(await preparedNames(store)).toBe(null);
        const slow = await identitiesHolding(store, asked, 2_000);
        await prepareNames(store);
        const names = await preparedNames(store);
        if (names === null) throw new Error("nothing is prepared");
        const numbers = (i: number, word: string) => folded(people[i]?.value ?? "").includes(word);
        const tellsAll = (i: number) =>
          (people[i]?.told ?? []).some((one) =>
            asked.every((word) => folded(Object.values(one).filter(Boolean).join(" ")).includes(word)),
          );
        const all = people.map((_, i) => i);
        const [longest = ""] = asked.toSorted((a, b) => b.length - a.length);
        expect(names.numbers(longest, 99)).toEqual(all.filter((i) => numbers(i, longest)).map((i) => i + 1));
        expect(new Set(names.told(asked, 99))).toEqual(new Set(all.filter(tellsAll).map((i) => i + 1)));
        const quick = await identitiesHolding(store, asked, 2_000);
        // In the store a letter beyond ASCII matches any: it finds more that are then held against their names.
        expect(
          quick.identities.filter((id) => !slow.identities.includes(id) && isPlain(people[id - 1])),
        ).toEqual([]);
        most = Math.max(most, quick.identities.length);
        dropPreparedNames(store);
      }),
      { numRuns: 60 },
    );
    expect(most).toBeGreaterThan(3);
    await prepareNames(store);
    const saying = async (word: string) => (await preparedNames(store))?.told([word], 9);
    const add = (load: number, id: number, first_name: string) =>
      store.bulk.traits(load, [[id, JSON.stringify({ first_name })]]);
    await store.transaction("load", async () => {
      await store.bulk.insert("identity", ["id", "kind", "source", "value"], [[900, 0, "own", "nr-900"]]);
      await add(1, 900, "Solveig");
      expect(await saying("solveig"), "nothing before it is committed").toEqual([]);
    });
    expect(await saying("solveig")).toEqual([900]);
    expect((await preparedNames(store))?.numbers("nr-900", 9)).toEqual([900]);
    // A later word of the same load takes the place of the first, which is found too.
    await store.transaction("load", () => add(1, 900, "Sunniva"));
    await expect(
      store.transaction("load", async () => {
        await add(2, 900, "Nobody");
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect([await saying("sunniva"), await saying("solveig"), await saying("nobody")]).toEqual([
      [900],
      [900],
      [],
    ]);
    await store.transaction("load", async () => dropPreparedNames(store));
    expect(await preparedNames(store)).toBe(null);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

it("what loads tell of the same people again and again does not stay for ever: all is prepared anew", async () => {
  const folder = mkdtempSync(join(tmpdir(), "stige-prepared-"));
  const store = await openStore(folder);
  try {
    const ids = Array.from({ length: 15_000 }, (_, i) => i + 1);
    await store.transaction("load", () =>
      store.bulk.insert(
        "identity",
        ["id", "kind", "source", "value"],
        ids.map((id) => [id, 0, "own", `nr-${id}`]),
      ),
    );
    await prepareNames(store);
    const tell = (load: number) =>
      store.transaction("load", () =>
        store.bulk.traits(
          load,
          ids.map((id) => [id, JSON.stringify({ first_name: `Kari${load}` })] as const),
        ),
      );
    const saying = async (word: string) => (await preparedNames(store))?.told([word], 2) ?? null;
    for (const load of [1, 2, 3]) {
      await tell(load);
      expect(await saying(`kari${load}`)).toEqual([1, 2]);
    }
    // Of each all that loads told is read: that of four is 150,000 rows in all.
    await tell(4);
    expect(await saying("kari4"), "the store is asked").toBe(null);
    await prepareNames(store);
    expect(await saying("kari4")).toEqual([1, 2]);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Composed letters, and none that JSON writes otherwise. */
function isPlain(person: { value: string; told: readonly object[] } | undefined): boolean {
  const said = JSON.stringify(person ?? {});
  return said === said.normalize("NFC") && !said.includes("\\n");
}
