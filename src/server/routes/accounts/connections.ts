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
import { refusedList } from "../../../verbs/profiles/refused-list.ts";
import { count, isoInstant } from "../../answers/answer-parts.ts";
import { problemParts } from "../../answers/problem-details.ts";
import { limit, whole } from "../../reading/query-words.ts";
import type { Reader } from "../../reading/reader.ts";
import { accountRoute, ownAccount } from "../../route.ts";
import { nothingMore } from "./session.ts";

const may: readonly Role[] = ["owner", "developer"];
const service = z.enum(services);
const settings = z.record(z.string().max(40), z.string().max(300)).openapi({
  description:
    "Text by name: `every` (`hour`, `day`, `never`); of `shopify` and `woo` `address` and `from` (a date); of `klaviyo`, `mailchimp` and `hubspot` `purpose`, that of the consents by which people may be told of (`marketing` where it is left out); of `mailchimp` `list`, the id of the audience.",
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
      description:
        "Number by name: `accepted`, `repeated`, `refused` of what was read; of people `told`, `same`, `notThere`, `withheld`, `refused`, and `blanked` of profiles there.",
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
  about:
    "The shop programs that are read over their APIs, and the services that are told where people stand. Their keys are told nobody.",
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
          leaving: z.boolean().openapi({
            description: "What it told is being cleared there, and then it goes.",
          }),
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
  about: "Connect a shop program or a service that is told of people, by a key of its own for Stige.",
  may,
  body: z.strictObject({
    service,
    settings,
    secret: z.string().max(1000).openapi({
      description:
        "Shopify: the Admin API access token. WooCommerce: consumer key and secret with a colon between. Klaviyo, Mailchimp, HubSpot: a private key, API key or access token.",
    }),
  }),
  answer: z.object({ id: count }).openapi("NewConnection"),
  async ask(accounts, asked, { who }) {
    return { answer: { id: await makeConnection(accounts, ownAccount(who), asked) } };
  },
});

const dropped = z
  .object({
    gone: z.boolean(),
    toClear: count.openapi({
      description:
        "On so many profiles there something is to be cleared first: that is done now, and then it goes.",
    }),
  })
  .openapi("ConnectionDropped");

export const removeConnectionRoute = accountRoute({
  name: "removeConnection",
  method: "delete",
  path: "/connections/{id}",
  about:
    "Let go of a connection and its key. What it told a service is cleared there first; what a shop program told stays.",
  may,
  params,
  answer: dropped,
  async ask(accounts, { id }, { who }) {
    return { answer: await dropConnection(accounts, whoText(ownAccount(who)), id) };
  },
});

export const leaveConnectionRoute = accountRoute({
  name: "leaveConnection",
  method: "post",
  path: "/connections/{id}/leave",
  about:
    "Let go of a connection and its key at once: what it told stays there, and nobody clears it any more.",
  may,
  params,
  answer: dropped,
  async ask(accounts, { id }, { who }) {
    return { answer: await dropConnection(accounts, whoText(ownAccount(who)), id, { leave: true }) };
  },
});

export const runConnectionRoute = accountRoute({
  name: "runConnection",
  method: "post",
  path: "/connections/{id}/run",
  about: "Read or tell it now. It goes on when nobody asks: the first of its runs tells how far it is.",
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

export const connectionRefusedRoute = accountRoute({
  name: "connectionRefused",
  path: "/connections/{id}/refused",
  about: "Whom a service refused the last time they were told of, by number of the person, and why.",
  may,
  params,
  query: z.strictObject({
    after: whole("After whom the list goes on.", 0, Number.MAX_SAFE_INTEGER).optional(),
    limit,
  }),
  answer: z
    .object({
      list: z.array(
        z.object({
          person: count,
          at: isoInstant,
          said: z.string().openapi({ description: "In the service's words, without addresses." }),
        }),
      ),
      next: count.nullable().openapi({ description: "As `after` for what follows. Null: that was all." }),
    })
    .openapi("ConnectionRefused"),
  table: ({ list, next }) => ({
    head: ["person_id", "at", "said"],
    rows: list.map(({ person, at, said }) => [person, at, said]),
    next: next === null ? null : { after: String(next) },
  }),
  async ask(accounts, { id, after = null, limit: most = 100 }) {
    const { list, next } = await refusedList(accounts, id, { after, limit: most });
    const told = list.map(({ personId, atUs, said }) => ({ person: personId, at: written(atUs), said }));
    return { answer: { list: told, next } };
  },
});
