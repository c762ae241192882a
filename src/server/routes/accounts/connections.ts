import { z } from "@hono/zod-openapi";
import { isoInstant as written } from "../../../core/words/iso-instant.ts";
import { type Role, whoText } from "../../../verbs/accounts/who.ts";
import {
  connectionList,
  connectionRunList,
  dropConnection,
  makeConnection,
  runConnection,
} from "../../../verbs/connections/connections.ts";
import type { ConnectionRun } from "../../../verbs/connections/runs.ts";
import { services } from "../../../verbs/connections/services.ts";
import { count, isoInstant } from "../../answer-parts.ts";
import { problemParts } from "../../problem-details.ts";
import { limit, whole } from "../../query-words.ts";
import type { Reader } from "../../reader.ts";
import { accountRoute, ownAccount } from "../../route.ts";
import { nothingMore } from "./session.ts";

const may: readonly Role[] = ["owner", "developer"];
const service = z.enum(services);
const settings = z.record(z.string().max(40), z.string().max(300)).openapi({
  description:
    "Text by name: of `shopify` and `woo` `address`, `from` (a date) and `every` (`hour`, `day`, `never`).",
  example: { address: "https://shop.example", from: "2024-01-01", every: "hour" },
});
const params = z.strictObject({ id: whole("Of a connection.", 1, 1_000_000_000) });

const problem = z
  .object({ place: z.string(), detail: z.string(), remedy: z.string() })
  .nullable()
  .openapi({ description: "Why it did not come to its end. Null: it did, or goes on." });

const run = z
  .object({
    run: count,
    begun: isoInstant,
    ended: isoInstant.nullable().openapi({ description: "Null: it goes on, or its process died." }),
    counts: z.record(z.string(), z.number()).openapi({
      description: "Number by name: `accepted`, `repeated`, `refused` of what was read.",
      example: { accepted: 250, repeated: 3, refused: 0 },
    }),
    problem,
  })
  .openapi("ConnectionRun");

const runPart = ({ id, begunUs, endedUs, counts, problem: found }: ConnectionRun, reader: Reader) => ({
  ...{ run: id, begun: written(begunUs), ended: endedUs === null ? null : written(endedUs), counts },
  problem: (found && problemParts([found], reader)[0]) ?? null,
});

export const connectionsRoute = accountRoute({
  name: "connections",
  path: "/connections",
  about: "The shop programs that are read over their APIs. Their keys are told nobody.",
  may,
  answer: z
    .object({
      list: z.array(
        z.object({
          id: count,
          service,
          settings,
          made: isoInstant,
          by: z.string().nullable().openapi({ description: "Null: the account is gone, or the terminal." }),
          last: run.nullable().openapi({ description: "The last run. Null: there was none." }),
          next: isoInstant
            .nullable()
            .openapi({ description: "When it is done the next time. Null: when somebody asks for it." }),
        }),
      ),
    })
    .openapi("Connections"),
  async ask(accounts, _, { reader }) {
    const list = (await connectionList(accounts)).map(({ madeUs, last, nextUs, ...line }) => ({
      ...line,
      ...{ made: written(madeUs), last: last && runPart(last, reader) },
      next: nextUs === null ? null : written(nextUs),
    }));
    return { answer: { list } };
  },
});

export const makeConnectionRoute = accountRoute({
  name: "makeConnection",
  method: "post",
  path: "/connections",
  about: "Connect a shop program, by a key of its own for Stige.",
  may,
  body: z.strictObject({
    service,
    settings,
    secret: z.string().max(1000).openapi({
      description:
        "Shopify: the Admin API access token. WooCommerce: consumer key and secret with a colon between.",
    }),
  }),
  answer: z.object({ id: count }).openapi("NewConnection"),
  async ask(accounts, asked, { who }) {
    return { answer: { id: await makeConnection(accounts, ownAccount(who), asked) } };
  },
});

export const removeConnectionRoute = accountRoute({
  name: "removeConnection",
  method: "delete",
  path: "/connections/{id}",
  about: "Let go of a connection and its key. What it told stays.",
  may,
  params,
  answer: nothingMore,
  async ask(accounts, { id }, { who }) {
    await dropConnection(accounts, whoText(ownAccount(who)), id);
    return { answer: { done: true } };
  },
});

export const runConnectionRoute = accountRoute({
  name: "runConnection",
  method: "post",
  path: "/connections/{id}/run",
  about: "Read it now. It goes on when nobody asks: the first of its runs tells how far it is.",
  may,
  params,
  answer: nothingMore,
  async ask(accounts, { id }, { who }) {
    await runConnection(accounts, whoText(ownAccount(who)), id);
    return { answer: { done: true } };
  },
});

export const connectionRunsRoute = accountRoute({
  name: "connectionRuns",
  path: "/connections/{id}/runs",
  about: "When a connection was read or written, newest first, and what came of it.",
  may,
  params,
  query: z.strictObject({ limit }),
  answer: z.object({ list: z.array(run) }).openapi("ConnectionRuns"),
  async ask(accounts, { id, limit: most = 50 }, { reader }) {
    const runs = await connectionRunList(accounts, id, most);
    return { answer: { list: runs.map((one) => runPart(one, reader)) } };
  },
});
