import { z } from "@hono/zod-openapi";
import { isoInstant as written } from "../../../core/words/iso-instant.ts";
import type { Role } from "../../../verbs/accounts/who.ts";
import { webhookSources } from "../../../verbs/live/take-webhook.ts";
import {
  setWebhookSecret,
  webhookLines,
  withdrawWebhookSecret,
} from "../../../verbs/live/webhook-secrets.ts";
import { isoInstant } from "../../answers/answer-parts.ts";
import { accountRoute, ownAccount } from "../../route.ts";
import { nothingMore } from "./session.ts";

const may: readonly Role[] = ["owner", "developer"];
const source = z.enum(webhookSources);

export const webhooksRoute = accountRoute({
  name: "webhooks",
  path: "/webhooks",
  about: "The shop programs whose webhooks are taken in, and since when. Their secrets are told nobody.",
  may,
  answer: z
    .object({
      list: z.array(
        z.object({
          source,
          address: z.string().openapi({ description: "Where it is to send them, below this server's own." }),
          set: isoInstant.nullable().openapi({ description: "Null: no secret is set, and all are refused." }),
        }),
      ),
    })
    .openapi("Webhooks"),
  async ask(accounts) {
    const list = (await webhookLines(accounts)).map(({ source, setUs }) => ({
      ...{ source, address: `/webhooks/${source}` },
      set: setUs === null ? null : written(setUs),
    }));
    return { answer: { list } };
  },
});

export const setWebhookSecretRoute = accountRoute({
  name: "setWebhookSecret",
  method: "post",
  path: "/webhooks",
  about: "Set what a shop program signs its webhooks with; in the place of what was set before.",
  may,
  body: z.strictObject({
    source,
    secret: z
      .string()
      .min(8)
      .max(200)
      .openapi({ description: "Shopify shows it; in WooCommerce whoever makes the webhook chooses it." }),
  }),
  answer: nothingMore,
  async ask(accounts, asked, { who }) {
    await setWebhookSecret(accounts, ownAccount(who), asked);
    return { answer: { done: true } };
  },
});

export const withdrawWebhookSecretRoute = accountRoute({
  name: "withdrawWebhookSecret",
  method: "delete",
  path: "/webhooks/{source}",
  about: "Let go of a secret: webhooks of that shop program are refused from now on.",
  may,
  params: z.strictObject({ source }),
  answer: nothingMore,
  async ask(accounts, { source }, { who }) {
    await withdrawWebhookSecret(accounts, ownAccount(who), source);
    return { answer: { done: true } };
  },
});
