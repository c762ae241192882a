import { expect, test } from "vitest";
import { addressOf } from "../address/address.ts";
import { foundByName } from "./found-by-name.ts";

const named = {
  goals: [
    { goal: 3, name: "Kunde til gjenkjøper: 1\u00a0500 innen 31. desember 2026, for Butikk" },
    { goal: 4, name: "Lojal: 200 personer 1. juni 2026" },
  ],
  segments: ["Butikk", "Kjøpte to ganger", "Ærlig & god"],
};
const found = (text: string) =>
  foundByName(named, text, "nb").map(({ page, place }) => [page, addressOf(place)]);

test("goals and segments are found by the words of their names, in any order and case", () => {
  expect(found("butikk")).toEqual([
    ["goals", "/goals/3"],
    ["segments", "/segments/butikk"],
  ]);
  expect(found("GANGER  to")).toEqual([["segments", `/segments/${encodeURIComponent("kjøpte-to-ganger")}`]]);
  expect(found("ærlig &")).toEqual([["segments", `/segments/${encodeURIComponent("ærlig-_26_-god")}`]]);
  expect(found("lojal juni")).toEqual([["goals", "/goals/4"]]);
  expect(found("lojal mai")).toEqual([]);
  expect(found(" ")).toEqual([]);
});

test("of many a few are offered", () => {
  const segments = Array.from({ length: 50 }, (_, i) => `Gruppe ${i}`);
  expect(foundByName({ goals: [], segments }, "gruppe", "nb").map(({ name }) => name)).toEqual(
    segments.slice(0, 5),
  );
});
