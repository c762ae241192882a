import { z } from "@hono/zod-openapi";
import { keyCustomersJson, profit, profitJson } from "../../verbs/measures/profit.ts";
import { count, isoDay, isoInstant, namesHidden } from "../answers/answer-parts.ts";
import { everyRole, whoSeesPeople } from "../guards/may.ts";
import { at, days, known, ladderVersion, limit } from "../reading/query-words.ts";
import { route } from "../route.ts";

const asked = {
  ...{ at, known, ladder: ladderVersion },
  win: days("The span, back from `at`. Left out: 365d.").optional(),
};

const span = {
  ...{ asOf: isoInstant, knownAt: isoInstant, ladder: count, endOfData: z.boolean(), days: count },
  ...{ since: isoInstant, until: isoInstant, currency: z.string() },
  basis: z
    .enum(["margin", "revenue"])
    .nullable()
    .openapi({ description: "What is counted; null: no order tells money." }),
  customers: count,
  totalMinor: z.number(),
};

const abc = z
  .object({
    ...{ a: count, b: count, c: count },
    curve: z.array(z.object({ people: z.number(), share: z.number() })),
  })
  .nullable()
  .openapi({
    description:
      "A: the fewest who bring 80 %, B: those up to 95 %, C: the rest; the curve by shares, the most profitable first. Null: nobody brought anything.",
  });

export const abcRoute = route({
  name: "abc",
  lasting: { beforehand: [{}] },
  path: "/abc",
  group: "measures",
  may: everyRole,
  personal: false,
  about:
    "ABC of what customers brought within a span: how few bring how much, and how many cost more than they bring.",
  query: z.strictObject(asked),
  answer: z
    .object({ ...span, losing: z.object({ customers: count, lostMinor: z.number() }), abc })
    .openapi("Abc"),
  table: ({ abc }) => ({
    head: ["people_share", "brought_share"],
    rows: (abc?.curve ?? []).map(({ people, share }) => [people, share]),
  }),
  ask: async (shop, { at, known, ladder: version, win }) =>
    profitJson(await profit(shop, { asOf: at, knownAt: known, version, days: win })),
});

export const keyCustomersRoute = route({
  name: "keyCustomers",
  lasting: { beforehand: [{ limit: "10" }] },
  path: "/key-customers",
  group: "measures",
  may: whoSeesPeople,
  personal: true,
  about: "The customers who brought most within a span, most profitable first.",
  query: z.strictObject({ ...asked, limit }),
  answer: z
    .object({
      ...span,
      ofClassA: count,
      list: z.array(
        z.object({
          personId: count,
          key: z.string().nullable(),
          name: z.string().nullable(),
          rung: z.string(),
          class: z.enum(["a", "b", "c"]),
          profitMinor: z.number(),
          upTo: z.number().openapi({ description: "Share of all, of those up to and with this one." }),
          purchaseDays: count,
          lastDay: isoDay,
        }),
      ),
      namesHidden,
    })
    .openapi("KeyCustomers"),
  table: ({ list }) => ({
    head: ["person_id", "key", "name", "rung", "class", "profit_minor", "up_to", "purchase_days", "last_day"],
    rows: list.map((one) => [
      ...[one.personId, one.key, one.name, one.rung, one.class, one.profitMinor],
      ...[one.upTo, one.purchaseDays, one.lastDay],
    ]),
  }),
  async ask(shop, { at, known, ladder: version, win, limit }, _, by) {
    const answer = await profit(shop, {
      ...{ asOf: at, knownAt: known, version, days: win },
      keyCustomers: limit ?? 50,
    });
    const { losing: _losing, abc: found, ...told } = profitJson(answer);
    return {
      ...told,
      ofClassA: found?.a ?? 0,
      list: await keyCustomersJson(shop, answer),
      namesHidden: by.namesHidden,
    };
  },
});
