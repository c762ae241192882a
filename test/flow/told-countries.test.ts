import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { toldCountries } from "../../src/io/store/countries.ts";
import { openStore } from "../../src/io/store/open-store.ts";
import { identitiesOfCompanies } from "../../src/io/store/people.ts";

it("what was told of people is kept while facts come, and read anew with the first that tell something of somebody, also live", async () => {
  const folder = mkdtempSync(join(tmpdir(), "stige-told-"));
  const store = await openStore(folder);
  const tell = (identity: number, told: object) =>
    store.bulk.traits(1, [[identity, JSON.stringify(told)] as const]);
  const countryOf = async (identity: number) => {
    const { codes, country } = await toldCountries(store);
    return codes[(country[identity] ?? 0) - 1] ?? null;
  };
  try {
    await store.transaction("load", async () => {
      await store.db
        .insertInto("load")
        .values({
          ...{ load: 1, kind: "people", source: "s", file: "a.csv", sha256: "", bytes: 0, received_us: 1 },
          ...{ has_ids: 0, rows_read: 1, rows_accepted: 1, rows_rejected: 0, rows_new: 1, rows_changed: 0 },
          ...{ rows_same: 0, mapping: "{}" },
        } as never)
        .execute();
      await store.bulk.insert(
        "identity",
        ["id", "kind", "source", "value"],
        [1, 2].map((id) => [id, 0, "s", String(id)]),
      );
      await tell(1, { country: "NO" });
    });
    expect([await countryOf(1), await countryOf(2)]).toEqual(["NO", null]);
    const read = await toldCountries(store);
    expect(await identitiesOfCompanies(store)).toEqual([]);
    await store.transaction("live.seal", async () => {}, "facts");
    expect(await toldCountries(store)).toBe(read);
    await store.transaction("live.seal", () => tell(2, { country: "SE", company: "Fjell AS" }), "facts");
    expect([await countryOf(1), await countryOf(2)]).toEqual(["NO", "SE"]);
    expect(await identitiesOfCompanies(store)).toEqual([2]);
    await store.transaction("erase", async () => {
      await store.db.deleteFrom("trait").where("identity_id", "=", 2).execute();
    });
    expect([await countryOf(1), await countryOf(2)]).toEqual(["NO", null]);
    expect(await identitiesOfCompanies(store)).toEqual([]);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
