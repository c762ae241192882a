import { expect, test } from "vitest";
import { contactSection } from "./contact.ts";

const day = (iso: string) => Date.parse(`${iso}T10:00:00Z`) * 1000;
const word = (given: string, granted: boolean, more: object = {}) => ({
  ...{
    given_us: day(given),
    channel: "email",
    purpose: "marketing",
    basis: "consent",
    granted,
    wording: null,
  },
  ...more,
});
const section = (consents: ReturnType<typeof word>[], us: string, objection: string | null = null) =>
  contactSection({
    ...{ consents, us: day(us) },
    objection: objection === null ? null : { sinceUs: day(objection), by: "self" },
  }).lines.map(({ mark, said }) => [mark, ...said.map(({ key }) => key)]);

test("the last word of each channel and purpose counts, of several words of one instant a no", () => {
  const all = [
    word("2025-01-01", true),
    word("2025-03-01", false),
    word("2025-02-01", true, { channel: "sms" }),
    word("2025-04-01", true, { channel: "post", basis: "soft_opt_in" }),
    word("2025-04-01", false, { channel: "post", basis: "soft_opt_in" }),
  ];
  expect(section(all, "2024-12-31")).toEqual([["lacks", "contact.none"]]);
  expect(section(all, "2025-02-15")).toEqual([
    ["holds", "contact.what", "contact.basis"],
    ["holds", "contact.what", "contact.basis"],
  ]);
  expect(section(all, "2025-05-01")).toEqual([
    ["lacks", "contact.what", "contact.refused"],
    ["holds", "contact.what", "contact.basis"],
    ["lacks", "contact.what", "contact.refused"],
  ]);
});

test("an objection goes before every consent to marketing; what is sent as a service is no yes to it", () => {
  const all = [word("2025-01-01", true), word("2025-06-01", true, { basis: "service" })];
  expect(section(all, "2025-07-01", "2025-03-01")).toEqual([
    ["lacks", "person.objected"],
    ["holds", "contact.what", "contact.basis"],
  ]);
  expect(section(all, "2025-02-01", "2025-03-01")).toEqual([["holds", "contact.what", "contact.basis"]]);
  expect(
    section([word("2025-01-01", false), word("2025-06-01", true, { basis: "service" })], "2025-07-01"),
  ).toEqual([
    ["lacks", "contact.what", "contact.refused"],
    ["holds", "contact.what", "contact.basis"],
  ]);
});
