import { expect, test } from "vitest";
import { readStigeYaml } from "./read-stige-yaml.ts";
import { setShop } from "./set-shop.ts";

const file = `# Our shop
shop:
  name: Fjellbutikken # since 1987
  timeZone: Europe/Oslo
  currency: NOK
  country: NO
ladder: { preset: norwegian } # as usual
`;
const said = { name: "Fjell: & sjø #1", currency: "SEK", country: "SE", language: "en" } as const;

test.each([
  ["a block", file],
  [
    "in braces",
    "shop: { name: A, timeZone: Europe/Oslo, currency: NOK, country: NO } # a\nladder: { preset: danish }\n",
  ],
  ["lines of Windows", file.replaceAll("\n", "\r\n")],
])("%s says something else of the shop, and all else stays", (_, text) => {
  const after = setShop(text, said) ?? "";
  expect(readStigeYaml(after)).toMatchObject({ ok: true, value: { settings: said } });
  for (const [comment] of text.matchAll(/#.*/g)) expect(after).toContain(comment);
  expect(setShop(after, { name: "Fjellbutikken" })).toContain("SEK");
  expect(setShop(text, {})).toBe(text);
});

test("what another place of the file refers to is its writer's", () => {
  expect(setShop(file.replace("NOK", "&money NOK"), { currency: "SEK" })).toBeNull();
  expect(setShop("shop: *there\n", { currency: "SEK" })).toBeNull();
});
