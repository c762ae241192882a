import { z } from "@hono/zod-openapi";
import { needsOwner } from "../../../verbs/accounts/first-owner.ts";
import { signIn, signInByCode, signOut } from "../../../verbs/accounts/sign-in.ts";
import { roles } from "../../../verbs/accounts/who.ts";
import { everyRole } from "../../guards/may.ts";
import { accountRoute, ownAccount } from "../../route.ts";

export const password = z.string().max(1000).openapi({ format: "password" });
export const email = z.string().max(320).openapi({ format: "email" });
export const nothingMore = z.object({ done: z.boolean() }).openapi("Done");

/** What is still wanted before somebody is in. */
export const signedIn = z
  .object({ next: z.enum(["in", "totp"]).openapi({ description: "`totp`: a one-time password is wanted." }) })
  .openapi("SignedIn");

export const sessionRoute = accountRoute({
  name: "session",
  path: "/session",
  about: "Who is signed in; also to be asked before anybody is.",
  may: [...everyRole, "nobody"],
  answer: z
    .object({
      needsOwner: z.boolean().openapi({ description: "Nobody owns the shop yet: see `/owner`." }),
      account: z
        .object({
          id: z.string(),
          name: z.string(),
          email: z.string(),
          role: z.enum(roles),
          seesPeople: z.boolean(),
          twoFactor: z.boolean(),
        })
        .nullable(),
    })
    .openapi("Session"),
  async ask(accounts, _, { who }) {
    const { kind: __, ...account } = who.kind === "account" ? who : { kind: null };
    const known = "id" in account ? account : null;
    return { answer: { needsOwner: await needsOwner(accounts), account: known } };
  },
});

export const signInRoute = accountRoute({
  name: "signIn",
  method: "post",
  path: "/session",
  about: "Sign in by mail and password.",
  may: ["nobody"],
  body: z.strictObject({ email, password }),
  answer: signedIn,
  async ask(accounts, asked, { credentials }) {
    const { next, cookies } = await signIn(accounts, asked, credentials);
    return { answer: { next }, cookies };
  },
});

export const signInByCodeRoute = accountRoute({
  name: "signInByCode",
  method: "post",
  path: "/session/code",
  about:
    "The second step of signing in: a one-time password, or one of the codes kept for when the app is lost.",
  may: ["nobody"],
  body: z.strictObject({ code: z.string().min(1).max(40), recovery: z.boolean() }),
  answer: signedIn,
  async ask(accounts, asked, { credentials }) {
    const { next, cookies } = await signInByCode(accounts, asked, credentials);
    return { answer: { next }, cookies };
  },
});

export const signOutRoute = accountRoute({
  name: "signOut",
  method: "delete",
  path: "/session",
  about: "Sign out: the session ends here and now.",
  may: everyRole,
  answer: nothingMore,
  async ask(accounts, _, { who, credentials }) {
    const { cookies } = await signOut(accounts, ownAccount(who), credentials);
    return { answer: { done: true }, cookies };
  },
});
