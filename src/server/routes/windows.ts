import { z } from "@hono/zod-openapi";
import { isoInstant as written } from "../../core/words/iso-instant.ts";
import { acceptWindows } from "../../verbs/rules/accept-windows.ts";
import { windowsAnswer, windowsJson } from "../../verbs/rules/windows.ts";
import { count, isoInstant } from "../answers/answer-parts.ts";
import { everyRole, whoChanges } from "../guards/may.ts";
import { at } from "../reading/query-words.ts";
import { route } from "../route.ts";

const interval = z.array(z.number()).openapi({ description: "90 %: low and high." });

const broken = z
  .object({
    days: count,
    silences: count,
    ended: count,
    share: z.number().nullable(),
    interval: interval.nullable(),
    counts: z.boolean(),
  })
  .openapi("Silence");

const reaching = z
  .object({
    orders: count,
    withinDays: count,
    people: count,
    reaching: count,
    share: z.number(),
    interval,
  })
  .openapi("Reaching");

export const windowsRoute = route({
  name: "windows",
  lasting: { beforehand: [{}], long: true },
  path: "/windows",
  group: "data",
  may: everyRole,
  personal: false,
  about:
    "What the shop's own rhythm proposes: how long a silence means lapsed, how many purchases mean loyal.",
  query: z.strictObject({ at }),
  answer: z
    .object({
      from: isoInstant.nullable(),
      to: isoInstant,
      lapsedAfter: z.object({
        proposal: z.enum(["proposed", "too-short", "too-few"]),
        days: count.nullable(),
        laterThanDays: count.nullable(),
        evidence: z.union([broken, z.null()]),
        tried: z.array(broken),
      }),
      loyal: z.object({
        proposal: z.enum(["proposed", "too-short", "too-few"]),
        orders: count.nullable(),
        withinDays: count.nullable(),
        evidence: z.union([reaching, z.null()]),
        tried: z.array(reaching),
      }),
      inForce: z.object({
        preset: z.string().nullable(),
        lapsedAfter: z.string().nullable(),
        loyalOrders: count.nullable(),
        loyalWithin: z.string().nullable(),
      }),
      changes: z.array(
        z.object({
          key: z.enum(["lapsedAfter", "loyalOrders", "loyalWithin"]),
          from: z.string(),
          to: z.string(),
        }),
      ),
    })
    .openapi("Windows"),
  async ask(shop, { at }) {
    const { written: _, ...json } = windowsJson(await windowsAnswer(shop, { asOf: at }), false);
    return json;
  },
});

export const acceptWindowsRoute = route({
  name: "acceptWindows",
  method: "post",
  path: "/windows",
  group: "data",
  may: whoChanges,
  personal: false,
  about:
    "Puts the windows in force that the shop's own rhythm proposes, as a version of the ladder. Refused where something else is proposed by now.",
  body: z.strictObject({
    changes: z
      .array(
        z.strictObject({
          key: z.enum(["lapsedAfter", "loyalOrders", "loyalWithin"]),
          to: z.string().max(20),
        }),
      )
      .openapi({ description: "What was seen proposed, and is agreed to." }),
    note: z.string().max(500).nullable().openapi({ description: "Kept beside the version." }),
  }),
  answer: z.object({ ladder: count, recorded: isoInstant }).openapi("WindowsAccepted"),
  async ask(shop, wish) {
    const { version, recordedUs } = await acceptWindows(shop, wish);
    return { ladder: version, recorded: written(recordedUs) };
  },
});
