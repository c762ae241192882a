import { afterAll, expect, test } from "vitest";
import { fiveRungs } from "../../../test/by-hand/ladders.ts";
import { at, facts } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import { peopleRead, peopleThen } from "./people-then.ts";

const shop = shopByHand({
  nowUs: at("2026-06-15 10:00"),
  ladders: [fiveRungs],
  people: [
    { facts: facts({ known: "2023-03-01", orders: ["2024-01-02", "2024-02-03", "2024-02-04"] }) },
    { facts: facts({ known: "2026-05-30" }) },
    { facts: facts({ known: "2026-06-10", orders: ["2026-06-12"] }) },
    { facts: facts({ known: "2026-01-01", orders: ["2026-01-02"] }) },
    { facts: facts({ known: "2026-06-14" }) },
  ],
});
afterAll(() => shop.close());

test("who stands where is told alike from what was read of everyone and by the engine", async () => {
  for (const then of ["2026-06-15 10:00", "2026-06-06 12:00", "2025-01-01 00:00", "2022-01-01 00:00"])
    await shop.reading(async (held) => {
      const projection = await held.projection();
      const read = await peopleRead(projection, at(then));
      expect(read).toEqual(await peopleThen(projection, at(then), [], null));
    });
});
