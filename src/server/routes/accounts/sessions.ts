import { z } from "@hono/zod-openapi";
import {
  endOtherSessions,
  endOwnSession,
  endSessionsOf,
  sessionList,
} from "../../../verbs/accounts/sessions.ts";
import { isoInstant } from "../../answers/answer-parts.ts";
import { everyRole } from "../../guards/may.ts";
import { accountRoute, ownAccount } from "../../route.ts";
import { nothingMore } from "./session.ts";

const ended = z.object({ ended: z.int().openapi({ description: "So many sessions." }) }).openapi("Ended");

export const sessionsRoute = accountRoute({
  name: "sessions",
  path: "/me/sessions",
  about: "Where you are signed in.",
  may: everyRole,
  answer: z
    .object({
      list: z.array(
        z.object({
          id: z.string(),
          since: isoInstant,
          seen: isoInstant.openapi({ description: "Roughly: to the minute, and not while a load is kept." }),
          ends: isoInstant,
          browser: z
            .string()
            .nullable()
            .openapi({ description: "As people call it, as it told when it signed in; null: not known." }),
          own: z.boolean().openapi({ description: "The one that asks." }),
        }),
      ),
    })
    .openapi("Sessions"),
  async ask(accounts, _, { who, credentials }) {
    return { answer: { list: await sessionList(accounts, ownAccount(who), credentials) } };
  },
});

export const endSessionRoute = accountRoute({
  name: "endSession",
  method: "delete",
  path: "/me/sessions/{id}",
  about: "End one of your sessions here and now.",
  may: everyRole,
  params: z.strictObject({ id: z.string().min(1).max(64).openapi({ description: "Of a session." }) }),
  answer: nothingMore,
  async ask(accounts, { id }, { who }) {
    await endOwnSession(accounts, ownAccount(who), id);
    return { answer: { done: true } };
  },
});

export const endOtherSessionsRoute = accountRoute({
  name: "endOtherSessions",
  method: "delete",
  path: "/me/sessions",
  about: "End all of your sessions but the one that asks.",
  may: everyRole,
  answer: ended,
  async ask(accounts, _, { who, credentials }) {
    return { answer: { ended: await endOtherSessions(accounts, ownAccount(who), credentials) } };
  },
});

export const endSessionsOfRoute = accountRoute({
  name: "endSessionsOf",
  method: "delete",
  path: "/accounts/{id}/sessions",
  about: "End every session of an account: whoever sits there must sign in anew.",
  may: ["owner"],
  params: z.strictObject({ id: z.string().min(1).max(64).openapi({ description: "Of an account." }) }),
  answer: ended,
  async ask(accounts, { id }, { who }) {
    return { answer: { ended: await endSessionsOf(accounts, ownAccount(who), id) } };
  },
});
