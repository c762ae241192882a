import { z } from "@hono/zod-openapi";
import { isoInstant as written } from "../../../core/words/iso-instant.ts";
import { keyList, makeKey, revokeKey } from "../../../verbs/accounts/api-keys.ts";
import { keyScopes, mostKeyDays } from "../../../verbs/accounts/check-key.ts";
import { type Role, scopes } from "../../../verbs/accounts/who.ts";
import { isoInstant } from "../../answers/answer-parts.ts";
import { wholeNumber } from "../../reading/query-words.ts";
import { accountRoute, ownAccount } from "../../route.ts";
import { nothingMore } from "./session.ts";

const may: readonly Role[] = ["owner", "developer"];
const writtenOrNull = (us: number | null) => (us === null ? null : written(us));

export const keysRoute = accountRoute({
  name: "keys",
  path: "/keys",
  about: "Keys of programs, newest first: an owner sees all, a developer their own.",
  may,
  answer: z
    .object({
      list: z.array(
        z.object({
          prefix: z
            .string()
            .openapi({ description: "What a key begins with, after `stige_`: its name in the log." }),
          name: z.string(),
          scopes: z.array(z.enum(scopes)),
          origins: z
            .array(z.string())
            .openapi({ description: "Whence pages may use it: of a browser's key." }),
          by: z.string().nullable(),
          created: isoInstant,
          expires: isoInstant.nullable(),
          used: isoInstant.nullable().openapi({ description: "To the minute. Null: never." }),
          revoked: isoInstant.nullable(),
        }),
      ),
    })
    .openapi("Keys"),
  async ask(accounts, _, { who }) {
    const all = await keyList(accounts, ownAccount(who));
    return {
      answer: {
        list: all.map(({ createdUs, expiresUs, usedUs, revokedUs, ...line }) => ({
          ...line,
          created: written(createdUs),
          expires: writtenOrNull(expiresUs),
          used: writtenOrNull(usedUs),
          revoked: writtenOrNull(revokedUs),
        })),
      },
    };
  },
});

export const makeKeyRoute = accountRoute({
  name: "makeKey",
  method: "post",
  path: "/keys",
  about:
    "Make a key for a program that reads or for one that tells facts, or one for the browsers of a shop's visitors: sent as `Authorization: Bearer stige_…`.",
  may,
  body: z.strictObject({
    name: z.string().min(1).max(100).openapi({ description: "What it is for." }),
    scope: z.enum(keyScopes).openapi({
      description:
        "`read` asks for the numbers; `write` tells facts and reads nothing; `browser` tells events and people, for all to see.",
    }),
    origins: z
      .array(z.string().max(200))
      .max(20)
      .default([])
      .openapi({ description: "Whence a browser's key may be used: `https://shop.example`." }),
    people: z.boolean().default(false).openapi({ description: "One that reads also shows who people are." }),
    days: wholeNumber(1, mostKeyDays)
      .nullable()
      .default(null)
      .openapi({ description: "How long it holds. Null: until it is revoked." }),
  }),
  answer: z
    .object({
      prefix: z.string(),
      key: z.string().openapi({ description: "Told here and never again." }),
      expires: isoInstant.nullable(),
    })
    .openapi("NewKey"),
  async ask(accounts, asked, { who }) {
    const { prefix, key, expiresUs } = await makeKey(accounts, ownAccount(who), asked);
    return { answer: { prefix, key, expires: writtenOrNull(expiresUs) } };
  },
});

export const revokeKeyRoute = accountRoute({
  name: "revokeKey",
  method: "delete",
  path: "/keys/{prefix}",
  about: "Revoke a key: it opens nothing from now on.",
  may,
  params: z.strictObject({ prefix: z.string().min(1).max(64).openapi({ description: "Of a key." }) }),
  answer: nothingMore,
  async ask(accounts, { prefix }, { who }) {
    await revokeKey(accounts, ownAccount(who), prefix);
    return { answer: { done: true } };
  },
});
