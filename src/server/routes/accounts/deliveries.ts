import { z } from "@hono/zod-openapi";
import { isoInstant as written } from "../../../core/words/iso-instant.ts";
import { whoText } from "../../../verbs/accounts/who.ts";
import { deliveryLines, resendDelivery } from "../../../verbs/out/endpoints.ts";
import { count, isoInstant } from "../../answers/answer-parts.ts";
import { readCursor, writeCursor } from "../../reading/cursor.ts";
import { cursor, limit, whole } from "../../reading/query-words.ts";
import { accountRoute, ownAccount } from "../../route.ts";
import { endpointId, mayEndpoints } from "./endpoints.ts";
import { nothingMore } from "./session.ts";

const writtenOrNull = (us: number | null) => (us === null ? null : written(us));

export const deliveriesRoute = accountRoute({
  name: "deliveries",
  path: "/endpoints/{id}/deliveries",
  about: "What was sent to an endpoint in 30 days and what waits, newest first, with what was answered.",
  may: mayEndpoints,
  params: z.strictObject({ id: endpointId }),
  query: z.strictObject({ cursor, limit }),
  answer: z
    .object({
      list: z.array(
        z.object({
          id: count,
          messageId: z
            .string()
            .openapi({ description: "Its `webhook-id`: the same however often it is sent." }),
          type: z.string(),
          body: z.string(),
          made: isoInstant,
          due: isoInstant.nullable().openapi({ description: "When it is tried next. Null: it is not." }),
          state: z.enum(["waiting", "delivered", "failed"]),
          tries: count,
          tried: isoInstant.nullable(),
          status: count.nullable().openapi({ description: "Of the last try. Null: no answer came." }),
          said: z.string().nullable().openapi({ description: "How the answer begins; else why none came." }),
        }),
      ),
      next: z.string().nullable(),
    })
    .openapi("Deliveries"),
  table: ({ list, next }) => ({
    head: ["id", "made", "type", "state", "tries", "tried", "due", "status", "said"],
    rows: list.map(({ id, made, type, state, tries, tried, due, status, said }) => [
      ...[id, made, type, state, tries, tried, due, status, said],
    ]),
    next: next === null ? null : { cursor: next },
  }),
  async ask(accounts, { id, cursor, limit = 50 }) {
    const before = cursor === undefined ? null : (readCursor(cursor, 1)[0] ?? null);
    const found = await deliveryLines(accounts, id, { before, limit: limit + 1 });
    const lines = found.slice(0, limit);
    const last = found.length > limit ? lines.at(-1) : undefined;
    const list = lines.map(({ madeUs, dueUs, triedUs, ...line }) => ({
      ...line,
      ...{ made: written(madeUs), due: writtenOrNull(dueUs), tried: writtenOrNull(triedUs) },
    }));
    return { answer: { list, next: last ? writeCursor([last.id]) : null } };
  },
});

export const resendDeliveryRoute = accountRoute({
  name: "resendDelivery",
  method: "post",
  path: "/endpoints/{id}/deliveries/{delivery}/resend",
  about: "Send one again, under its own number.",
  may: mayEndpoints,
  params: z.strictObject({ id: endpointId, delivery: whole("Its number.", 1, 1_000_000_000_000) }),
  answer: nothingMore,
  async ask(accounts, asked, { who }) {
    await resendDelivery(accounts, whoText(ownAccount(who)), asked);
    return { answer: { done: true } };
  },
});
