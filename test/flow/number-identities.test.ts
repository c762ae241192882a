import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { duckDbEngine } from "../../src/io/engines/duckdb/open-duckdb.ts";
import { withScratch } from "../../src/io/engines/duckdb/scratch.ts";
import { openStore } from "../../src/io/store/open-store.ts";
import { numberIdentities } from "../../src/verbs/loading/number-identities.ts";
import { cleaned } from "./cleaned.ts";

type Person = readonly [number: string | null, email: string | null, anonymous: string | null];

/** `written`: ways in which each person's cells are written; null: the persons are not counted beforehand. */
interface File {
  readonly persons: readonly Person[];
  readonly written: number | null;
}

interface Seen {
  readonly found: string;
  readonly ids: readonly { identity_kind: number; value: string; id: number }[];
  readonly persons: readonly {
    number_id: number | null;
    email_id: number | null;
    anonymous_id: number | null;
  }[];
  readonly kept: readonly unknown[];
}

/** What becomes of files numbered one after the other in a store of their own. */
async function numbered(files: readonly File[], atOnce: number): Promise<Seen[]> {
  const root = mkdtempSync(join(tmpdir(), "stige-numbers-"));
  const store = await openStore(join(root, "data"));
  const seen: Seen[] = [];
  try {
    for (const { persons, written } of files)
      await withScratch(join(root, "tmp"), async (scratch) => {
        const rows = persons.map(([person_number, person_email, person_anonymous]) => ({
          ...{
            person_number,
            person_email,
            person_anonymous,
            ordered_at: 0,
            ordered_form: 1,
            gross_minor: 100,
          },
        }));
        const read = await cleaned(scratch, "orders", rows);
        if (written !== null)
          await scratch.run(
            `CREATE TEMP VIEW named_orders AS SELECT DISTINCT person_number, person_email, person_anonymous,
              hash(person_number, person_email, person_anonymous, line % ${written}) AS who FROM clean_orders`,
          );
        await store.transaction("load", async () => {
          const named = written === null ? null : { who: true };
          const { found, written: kept } = await numberIdentities(store, scratch, { ...read, named }, atOnce);
          await kept();
          const { rows: ask } = duckDbEngine(scratch);
          seen.push({
            found,
            ids: await ask("FROM identity_ids ORDER BY ALL"),
            persons: await ask("SELECT number_id, email_id, anonymous_id FROM persons_numbered ORDER BY ALL"),
            kept: await store.db.selectFrom("identity").selectAll().orderBy("id").execute(),
          });
        });
      });
  } finally {
    await store.close();
    rmSync(root, { recursive: true });
  }
  return seen;
}

/** What stands in a text that is told as JSON on its way. */
const tails = ["0", '"', "\\", "\n", "\u0001", "'", "å", "😀", "[,]", "\u2028"];
const cell = (letter: string) => fc.option(fc.constantFrom(...tails).map((tail) => `${letter}${tail}`));
const file = fc.record({
  persons: fc.array(fc.tuple(cell("k"), cell("m"), cell("v")), { minLength: 1, maxLength: 40 }),
  written: fc.constantFrom(null, 1, 2),
});

it("numbers identities and persons in parts as at once, each once, those of earlier files as they were", async () => {
  const ways = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), async (files) => {
      const parts = await numbered(files, 1);
      expect(parts).toEqual(await numbered(files, 1000));
      for (const [i, { found, ids, persons, kept }] of parts.entries()) {
        const { persons: named } = files[i] as File;
        ways.add(found);
        const idOf = new Map(ids.map(({ identity_kind, value, id }) => [`${identity_kind}${value}`, id]));
        const said = named.map((person) =>
          person.map((value, kind) => (value === null ? null : (idOf.get(`${kind}${value}`) ?? -1))),
        );
        const sets = new Set(said.filter((set) => set.some((id) => id !== null)).map(String));
        expect(persons.map((p) => String([p.number_id, p.email_id, p.anonymous_id])).sort()).toEqual(
          [...sets].sort(),
        );
        expect(idOf.size).toBe(new Set(said.flat().filter((id) => id !== null)).size);
        expect(idOf.size).toBe(ids.length);
        for (const { identity_kind: kind, value, id } of ids)
          expect(kept).toContainEqual({ id, kind, source: kind === 1 ? "" : "own", value });
      }
    }),
    { numRuns: 8 },
  );
  expect([...ways].sort()).toEqual(["hash", "who"]);
});
