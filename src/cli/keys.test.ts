import { rmSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import { typed } from "../../test/by-hand/typed.ts";
import { emptyShop } from "../../test/live/open-live.ts";

const folder = emptyShop();
afterAll(() => rmSync(folder, { recursive: true }));
const type = (...words: string[]) =>
  typed(folder, [...words, "--language", "en"], Date.UTC(2026, 0, 2) * 1000);

it("makes keys that are told once, lists them with what they may, and revokes them", async () => {
  expect((await type("keys")).out).toBe("  No key was made yet.\n");
  expect((await type("keys", "make", "pages", "--scope", "browser")).code).toBe(2);
  expect((await type("keys", "make", "x", "--scope", "all")).code).toBe(2);
  const tooLong = await type("keys", "make", "x", "--days", "1000000000000");
  expect(tooLong.code).toBe(2);
  expect(tooLong.err).toMatch(/holds 3,660 days at most/);
  const wrong = [
    "--scope",
    "wriet",
    "--origins",
    "https://shop.example:443,https://shop.example",
    "--days",
    "x",
  ];
  const all = await type("keys", "make", " ", ...wrong, "--people");
  expect(all.code).toBe(2);
  for (const told of [
    /A key needs a name/,
    /There is no scope wriet/,
    /one of read, write, browser/,
    /https:\/\/shop\.example:443 is no origin/,
    /Write it as browsers do: https:\/\/shop\.example$/m,
    /whole number from 1 to 3,660/,
  ])
    expect(all.err).toMatch(told);
  const made = await type("keys", "make", "till", "--scope", "write", "--days", "30");
  const [, prefix = ""] = /stige_([0-9a-f]{8})_[0-9a-f]{48}\n$/.exec(made.out) ?? [];
  const origins = ["--origins", "https://shop.example,https://www.shop.example"];
  await type("keys", "make", "pages", "--scope", "browser", ...origins);
  const list = JSON.parse((await type("keys", "--json")).out) as { name: string }[];
  expect(list.toSorted((a, b) => a.name.localeCompare(b.name))).toMatchObject([
    { name: "pages", scopes: ["browser"], origins: ["https://shop.example", "https://www.shop.example"] },
    { name: "till", prefix, scopes: ["write"], expires: "2026-02-01T00:00:00Z", revoked: null },
  ]);
  expect((await type("keys", "revoke", prefix)).out).toBe(`  The key ${prefix} is revoked.\n`);
  expect((await type("keys", "revoke", prefix)).code).toBe(1);
  expect((await type("keys")).out).toMatch(new RegExp(`${prefix}  till +write +revoked`));
  expect((await type("audit")).out).toMatch(/The terminal +made a key/);
});
