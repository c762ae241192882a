import { afterAll, describe, expect, test } from "vitest";
import { fiveRungs, sixRungs } from "../../test/by-hand/ladders.ts";
import { many } from "../../test/by-hand/many.ts";
import { at, facts } from "../../test/by-hand/people.ts";
import { shopByHand } from "../../test/by-hand/shop.ts";
import { spiedWorld } from "../../test/by-hand/spied-world.ts";
import { presetLadder } from "../core/ladder/presets.ts";
import { run } from "./run.ts";
import { length } from "./text.ts";

const shop = shopByHand({
  nowUs: at("2026-01-01 12:00"),
  knownSinceUs: at("2024-01-01"),
  ladders: [fiveRungs, sixRungs],
  people: [
    ...many(150),
    {
      facts: facts({ known: "2025-01-01", orders: ["2025-01-05"], events: [["2025-01-01", "Signed Up"]] }),
      name: "Kari Nordli",
      email: "kari@example.no",
    },
  ],
  ownerless: [[at("2025-05-05"), 123_400]],
});
const narrow = shopByHand({
  nowUs: at("2025-06-01"),
  knownSinceUs: at("2025-01-01"),
  ladders: [fiveRungs],
  people: [{ facts: facts({ known: "2025-01-01", orders: ["2025-01-05"] }) }],
});
const danish = shopByHand({
  nowUs: at("2026-01-01 12:00"),
  knownSinceUs: at("2024-01-01"),
  ladders: [presetLadder("danish")],
  people: many(150),
});
afterAll(async () => {
  await danish.close();
  await shop.close();
  await narrow.close();
});

const questions = [
  ["ladder"],
  ["ladder", "--as-of", "2025-03-31"],
  ["ladder", "--as-of", "2026-06-01"],
  ["why", "1151"],
  ["why", "kari@example.no", "--as-of", "2025-03-31"],
  ["person", "1151"],
  ["moves", "--from", "2025-01-01", "--to", "2025-12-31"],
  ["history"],
  ["history", "--from", "2025-11-01", "--to", "2025-11-20"],
  ["compare", "--versions", "1", "2"],
  ["windows"],
] as const;

const escapeCode = "\u001b";
const paints = new RegExp(`${escapeCode}\\[[0-9;]*m`, "g");

describe.each(questions.map((words) => [words.join(" "), words] as const))("stige %s", (_, words) => {
  test.each(["nb", "da", "en"])("keeps to the width in %s, with colour and without", async (language) => {
    for (const width of [80, 100, 120]) {
      const plain = spiedWorld(shop, { width });
      expect(await run([...words, "--language", language], plain.world)).toBe(0);
      for (const line of plain.out().split("\n")) {
        expect(line).not.toContain(escapeCode);
        expect(line).toBe(line.trimEnd());
        // Danish has the longest names of rungs; the ladder may need a little more there.
        expect({ line, length: length(line) }).toSatisfy(({ length }: { length: number }) => length <= width);
      }
      const painted = spiedWorld(shop, { width, colour: true });
      await run([...words, "--language", language], painted.world);
      expect(painted.out()).toContain(escapeCode);
      const trimmed = painted.out().replaceAll(paints, "").replaceAll(/ +$/gm, "");
      expect(trimmed).toBe(plain.out());
    }
  });

  test("answers JSON with --json, in UTC", async () => {
    const { world, out } = spiedWorld(shop);
    expect(await run([...words, "--json"], world)).toBe(0);
    expect(() => JSON.parse(out())).not.toThrow();
    expect(out()).not.toContain(escapeCode);
  });
});

test("the ladder of a shop with orders alone, as it is drawn", async () => {
  const { world, out } = spiedWorld(narrow, { width: 80 });
  expect(await run(["ladder"], world)).toBe(0);
  expect(out().replaceAll(/[\u00a0\u202f]/g, " ")).toMatchInlineSnapshot(`
    "  Dataene slutter 5. januar 2025, så stigen vises slik den sto ved slutten av
      den dagen.

      1 klatret, 0 falt og 0 gikk av stigen de siste 28 dagene.
      Fjellbutikken per 5. januar 2025 · 1 person

                                                                      siste 28 dager
                  personer    andel                 endring klatret falt tilbake nye
                                      ┃           ┃
      Ambassadør          ikke målt   ┣╌╌╌╌╌╌╌╌╌╌╌┫
                                      ┃           ┃
      Gjenkjøper         0    0,0 %   ┣───────────┫       0       ·    ·       ·   ·
                                      ┃           ┃
      Kunde              1  100,0 %   ┣━━━━━━━━━━━┫      +1       1    ·       ·   ·
                                      ┃           ┃
      Prospekt            ikke målt   ┣╌╌╌╌╌╌╌╌╌╌╌┫
                                      ┃           ┃
      Lead               0    0,0 %   ┣───────────┫       0       ·    ·       ·   1
                                      ┃           ┃
      ─ utenfor stigen ─────────────────────────────────────────────────────────────
      Sovende            0    0,0 %                       0
      Stille              ikke målt

      Ambassadør er ikke målt: hent inn NPS-svar eller vervinger.
      Prospekt og Stille er ikke målt: hent inn hendelser (la et produkt i
      handlekurven «product added», ba om en prøve «sample requested», registrerte
      seg «signed up»).
      Kunde: 1 av 1 kan ha handlet før dataene begynner.
      Sovende: for kort historie; til å stole på fra 5. januar 2026.
    "
  `);
});

test("SQL is drawn as a table, and an empty cell is told from an empty text", async () => {
  const { world, out } = spiedWorld(shop);
  expect(await run(["sql", "select 'a' as letter, 12 as n, null as nothing"], world)).toBe(0);
  expect(out()).toMatchInlineSnapshot(`
    "  letter   n  nothing
      a       12        –

      1 rad
    "
  `);
});

test("every command explains itself in every language, with an example", async () => {
  const { allCommands } = await import("./commands.ts");
  expect(allCommands.length).toBeGreaterThan(16);
  for (const { name } of allCommands)
    for (const language of ["nb", "da", "en"]) {
      const { world, out } = spiedWorld(null);
      expect(await run([name, "--help", "--language", language], world)).toBe(0);
      expect(out()).toContain("stige");
      expect(out()).toContain("--json");
      for (const line of out().split("\n")) expect(length(line)).toBeLessThanOrEqual(100);
    }
});

test("nobody by that name: a sentence, its remedy, and failed", async () => {
  const { world, err } = spiedWorld(shop);
  expect(await run(["why", "nobody@nowhere.no"], world)).toBe(1);
  expect(err()).toBe(
    "Ingen er kjent som «nobody@nowhere.no».\nOppgi et kundenummer, en e-postadresse eller en id.\n",
  );
});

test("an instant that is none is asked wrongly", async () => {
  const { world, err } = spiedWorld(shop);
  expect(await run(["ladder", "--as-of", "yesterday", "--language", "en"], world)).toBe(2);
  expect(err()).toContain("“yesterday” is no date and no instant.");
});

test("an instant beyond the time that is known is told so", async () => {
  for (const words of [
    ["ladder", "--as-of", "1950-01-01"],
    ["ladder", "--as-of", "9999-12-31"],
    ["moves", "--from", "2025-01-01", "--to", "2200-01-01"],
  ]) {
    const { world, err } = spiedWorld(shop);
    expect(await run([...words, "--language", "en"], world)).toBe(2);
    expect(err()).toContain(`“${words.at(-1)}” is outside the time Stige knows, the years 1970 to 2099.`);
  }
});

test("what is named and does not exist is not found", async () => {
  for (const words of [
    ["ladder", "--ladder", "9"],
    ["compare", "--versions", "1", "9"],
    ["person", "nobody"],
  ])
    expect(await run(words, spiedWorld(shop).world)).toBe(1);
});

test.each([
  ["nb", "personer", "andel"],
  ["da", "personer", "andel"],
  ["en", "people", "share"],
])(
  "people and share stand at 80 characters under the Danish preset, in %s",
  async (language, people, share) => {
    const { world, out } = spiedWorld(danish, { width: 80 });
    expect(await run(["ladder", "--language", language], world)).toBe(0);
    const lines = out().split("\n");
    expect(lines.find((line) => line.includes(people) && line.includes(share))).toBeDefined();
    expect(lines.filter((line) => /\d +[\d.,]+\s?% +┣[━─]{6,}┫/.test(line))).toHaveLength(5);
    expect(Math.max(...lines.map(length))).toBeLessThanOrEqual(80);
    if (language === "da") expect(out()).toMatch(/Tilbagevendende +\d.*\n +kunde +┃/);
  },
);

test("the heading of the ladder counts people: who climbed twice climbed once", async () => {
  const orders = ["2025-01-10", "2025-01-20"];
  const twice = shopByHand({
    nowUs: at("2025-01-21"),
    knownSinceUs: at("2024-01-01"),
    ladders: [fiveRungs],
    people: [{ facts: facts({ known: "2024-12-10", orders }) }],
  });
  const { world, out } = spiedWorld(twice, { width: 80 });
  expect(await run(["ladder", "--language", "nb"], world)).toBe(0);
  expect(out()).toContain("1 klatret, 0 falt og 0 gikk av stigen de siste 28 dagene.");
  await twice.close();
});
