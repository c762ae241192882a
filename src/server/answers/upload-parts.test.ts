import { expect, it } from "vitest";
import { readers } from "../reading/reader.ts";
import { sampleTold } from "./upload-parts.ts";

const reader = readers({ timeZone: "Europe/Oslo", currency: "NOK" })("nb");
const told = (fields: Readonly<Record<string, string>>) =>
  sampleTold({ kind: "orders", line: 2, fields }, reader).fields.map(({ text }) => text);

it("an instant is told by the shop's clock, a day and a local time as the file writes them", () => {
  expect(told({ ordered: "2025-07-01T22:30:00.000Z" })).toEqual(["2. juli 2025 kl. 00:30"]);
  expect(told({ ordered: "2025-07-01" })).toEqual(["2025-07-01"]);
  expect(told({ ordered: "2025-07-01 22:30:00" })).toEqual(["2025-07-01 22:30:00"]);
});
