import fc from "fast-check";
import { expect, test } from "vitest";
import { randomLadder } from "../../../test/ladder/random-ladder.ts";
import { ruleWishes } from "./conditions/first-rule.ts";
import { dayUs } from "./duration.ts";
import { editPlaces, type PlaceEdit } from "./edit-rungs.ts";
import { presetLadder } from "./presets.ts";
import { readLadderYaml } from "./stige-yaml/read-ladder-yaml.ts";
import { writeDraft } from "./stige-yaml/set-rule-value.ts";

const settings = { currency: "NOK", interest: ["product added"], language: "nb" } as const;
const written = { preset: null };
const norwegian = { ladder: presetLadder("norwegian"), written };
const ids = (edit: PlaceEdit) => {
  const edited = editPlaces(norwegian, edit, settings);
  return edited && [...edited.ladder.rungs, ...edited.ladder.offLadder].map(({ id }) => id).join(" ");
};

test("a rung is added above another, moved, renamed and removed; the lowest stays", () => {
  expect(ids({ do: "add", place: "repeat", name: "Gull kunde", asks: "revenue" })).toBe(
    "lead prospect customer repeat gull-kunde ambassador lapsed silent",
  );
  expect(ids({ do: "add", place: "lead", name: "Lead", asks: "nps" })).toMatch(/^lead lead-2 prospect /);
  expect(ids({ do: "up", place: "repeat" })).toMatch(/^lead prospect customer ambassador repeat /);
  expect(ids({ do: "down", place: "repeat" })).toMatch(/^lead prospect repeat customer /);
  expect(ids({ do: "down", place: "lapsed" })).toMatch(/ silent lapsed$/);
  expect(ids({ do: "remove", place: "prospect" })).toMatch(/^lead customer /);
  expect(ids({ do: "remove", place: "silent" })).toMatch(/ lapsed$/);
  const renamed = editPlaces(norwegian, { do: "rename", place: "lead", name: "Nysgjerrig" }, settings);
  expect(renamed?.ladder.rungs[0]?.name).toMatchObject({ nb: "Nysgjerrig", da: "Potentiel kunde" });
  for (const edit of [
    { do: "remove", place: "lead" },
    { do: "up", place: "lead" },
    { do: "down", place: "prospect" },
    { do: "up", place: "ambassador" },
    { do: "up", place: "lapsed" },
    { do: "add", place: "lapsed", name: "X", asks: "nps" },
    { do: "rename", place: "nobody", name: "X" },
  ] as const)
    expect(ids(edit), JSON.stringify(edit)).toBeNull();
});

test("whatever is done to the places of a ladder, it is written and read back as one", () => {
  const deeds = ["add", "remove", "rename", "up", "down"] as const;
  const property = fc.property(
    randomLadder(dayUs),
    fc.constantFrom(...deeds),
    fc.nat(20),
    fc.constantFrom(...ruleWishes),
    fc.constantFrom("Gull", "Lojal kunde", "1: { a }", "# nei", "Ærlig 'talt'", "new", "- x"),
    (ladder, deed, nth, asks, name) => {
      // Not every one that the walker can take may be written.
      if (!readLadderYaml(writeDraft({ ladder, written }, settings.currency), settings).ok) return;
      const places = [...ladder.rungs, ...ladder.offLadder];
      const place = places[nth % places.length]?.id ?? "";
      const edited = editPlaces({ ladder, written }, { do: deed, place, name, asks }, settings);
      if (!edited) return;
      const read = readLadderYaml(writeDraft(edited, settings.currency), settings);
      expect(read).toMatchObject({ ok: true, value: { ladder: edited.ladder } });
    },
  );
  fc.assert(property);
});
