import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { openShop } from "../../open.ts";
import { lackingMigrations } from "./migrations.ts";

const effects = { now: () => Date.now() * 1000, timeZone: "Europe/Oslo", language: "nb" } as const;

it("what a start would change in the store is told, and nothing is changed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "stige-migrations-"));
  const control = join(folder, ".stige", "control.db");
  const lying = () => [
    readdirSync(join(folder, ".stige")),
    createHash("sha256").update(readFileSync(control)).digest("hex"),
  ];
  try {
    expect(await lackingMigrations(folder)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(
      join(folder, "stige.yaml"),
      "shop: { name: X, timeZone: Europe/Oslo, currency: NOK, country: NO }\nladder: { preset: norwegian }\n",
    );
    const shop = await openShop(folder, effects);
    await expect(lackingMigrations(folder)).rejects.toMatchObject({ code: "locked" });
    await shop.close();
    expect(await lackingMigrations(folder)).toEqual([]);
    // As an older Stige would have left it.
    const older = new DatabaseSync(control);
    older.exec("DELETE FROM kysely_migration WHERE name >= '0005'");
    older.close();
    const before = lying();
    expect(await lackingMigrations(folder)).toContain("0005-publishing");
    expect(lying()).toEqual(before);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
