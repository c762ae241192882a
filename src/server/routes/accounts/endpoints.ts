import { z } from "@hono/zod-openapi";
import { isoInstant as written } from "../../../core/words/iso-instant.ts";
import { type Role, whoText } from "../../../verbs/accounts/who.ts";
import {
  changeEndpointTo,
  endpointLines,
  makeEndpoint,
  removeEndpointOf,
  rotateEndpoint,
  sentEvents,
  testEndpoint,
} from "../../../verbs/out/endpoints.ts";
import { count, isoInstant } from "../../answers/answer-parts.ts";
import { accountRoute, ownAccount } from "../../route.ts";
import { nothingMore } from "./session.ts";

export const mayEndpoints: readonly Role[] = ["owner", "developer"];
export const endpointId = z.string().min(1).max(40);

const params = z.strictObject({ id: endpointId });
const url = z.string().min(1).max(2000).openapi({ example: "https://shop.example/hooks/stige" });
const events = z
  .array(z.enum(sentEvents))
  .min(1)
  .openapi({ description: "What is sent there, of what happens from then on." });
const secret = z
  .string()
  .openapi({ description: "What the webhooks are signed with: told here and never again." });
const writtenOrNull = (us: number | null) => (us === null ? null : written(us));

export const endpointsRoute = accountRoute({
  name: "endpoints",
  path: "/endpoints",
  about: "Where webhooks are sent to. What they are signed with is told nobody.",
  may: mayEndpoints,
  answer: z
    .object({
      list: z.array(
        z.object({
          id: endpointId,
          url: z.string(),
          events: z.array(z.enum(sentEvents)),
          made: isoInstant,
          failing: isoInstant
            .nullable()
            .openapi({ description: "Since when nothing arrives. Null: the last one did." }),
          off: z
            .object({ since: isoInstant, why: z.enum(["failing", "gone", "asked"]) })
            .nullable()
            .openapi({ description: "Since when nothing is sent, and why. Null: it is." }),
        }),
      ),
    })
    .openapi("Endpoints"),
  async ask(accounts) {
    const list = (await endpointLines(accounts)).map(({ madeUs, failingUs, off, events, ...line }) => ({
      ...line,
      ...{ events: [...events], made: written(madeUs), failing: writtenOrNull(failingUs) },
      off: off && { since: written(off.sinceUs), why: off.why },
    }));
    return { answer: { list } };
  },
});

export const makeEndpointRoute = accountRoute({
  name: "makeEndpoint",
  method: "post",
  path: "/endpoints",
  about: "Have webhooks sent to an address, signed as Standard Webhooks are.",
  may: mayEndpoints,
  body: z.strictObject({ url, events }),
  answer: z.object({ id: endpointId, secret }).openapi("NewEndpoint"),
  async ask(accounts, asked, { who }) {
    const { id, secret } = await makeEndpoint(accounts, whoText(ownAccount(who)), asked);
    return { answer: { id, secret } };
  },
});

export const changeEndpointRoute = accountRoute({
  name: "changeEndpoint",
  method: "patch",
  path: "/endpoints/{id}",
  about: "Another address, other events; off, or on again.",
  may: mayEndpoints,
  params,
  body: z.strictObject({ url: url.optional(), events: events.optional(), on: z.boolean().optional() }),
  answer: nothingMore,
  async ask(accounts, { id, ...asked }, { who }) {
    await changeEndpointTo(accounts, whoText(ownAccount(who)), id, asked);
    return { answer: { done: true } };
  },
});

export const removeEndpointRoute = accountRoute({
  name: "removeEndpoint",
  method: "delete",
  path: "/endpoints/{id}",
  about: "Send nothing more there; what was sent is forgotten.",
  may: mayEndpoints,
  params,
  answer: nothingMore,
  async ask(accounts, { id }, { who }) {
    await removeEndpointOf(accounts, whoText(ownAccount(who)), id);
    return { answer: { done: true } };
  },
});

export const rotateEndpointRoute = accountRoute({
  name: "rotateEndpoint",
  method: "post",
  path: "/endpoints/{id}/secret",
  about: "Sign with another secret; for a day the former signs too.",
  may: mayEndpoints,
  params,
  answer: z.object({ secret }).openapi("NewEndpointSecret"),
  async ask(accounts, { id }, { who }) {
    return { answer: await rotateEndpoint(accounts, whoText(ownAccount(who)), id) };
  },
});

export const testEndpointRoute = accountRoute({
  name: "testEndpoint",
  method: "post",
  path: "/endpoints/{id}/test",
  about: "Send a webhook of the type `webhook.test` at once, and say what was answered.",
  may: mayEndpoints,
  params,
  answer: z
    .object({
      status: count.nullable().openapi({ description: "Null: no answer came." }),
      said: z.string().nullable().openapi({ description: "How the answer begins." }),
      why: z
        .enum([
          ...["not-an-address", "not-https", "user-info", "private", "unknown-host", "unreachable"],
          ...["too-slow", "too-large", "redirected-too-often"],
        ] as const)
        .nullable()
        .openapi({ description: "Why no answer came." }),
    })
    .openapi("EndpointTested"),
  async ask(accounts, { id }, { who }) {
    return { answer: await testEndpoint(accounts, whoText(ownAccount(who)), id) };
  },
});
