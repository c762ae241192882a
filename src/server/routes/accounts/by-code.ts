import { z } from "@hono/zod-openapi";
import { makeOwner } from "../../../verbs/accounts/first-owner.ts";
import { acceptLink, linkMeaning } from "../../../verbs/accounts/invitations.ts";
import { roles } from "../../../verbs/accounts/who.ts";
import { accountRoute } from "../../route.ts";
import { email, password, signedIn } from "./session.ts";

const name = z.string().max(200);
const code = z.string().min(1).max(100);

export const ownerRoute = accountRoute({
  name: "makeOwner",
  method: "post",
  path: "/owner",
  about: "Become owner by the code that the terminal shows, and sign in.",
  may: ["nobody"],
  body: z.strictObject({ code, name, email, password }),
  answer: signedIn,
  async ask(accounts, asked, { credentials }) {
    const { next, cookies } = await makeOwner(accounts, asked, credentials);
    return { answer: { next }, cookies };
  },
});

export const linkRoute = accountRoute({
  name: "linkMeaning",
  method: "post",
  path: "/link",
  about: "What a one-time link is for. The code stands after the # of the link, so that no log sees it.",
  may: ["nobody"],
  body: z.strictObject({ code }),
  answer: z
    .object({
      kind: z.enum(["invitation", "reset"]),
      email: z.string(),
      role: z.enum(roles).nullable(),
    })
    .openapi("Link"),
  async ask(accounts, asked, { credentials }) {
    const meaning = await linkMeaning(accounts, asked.code, credentials.place);
    return { answer: { role: null, ...meaning } };
  },
});

export const acceptRoute = accountRoute({
  name: "acceptLink",
  method: "post",
  path: "/link/accept",
  about: "Take up an invitation, or set a password anew, and sign in. The link then holds no longer.",
  may: ["nobody"],
  body: z.strictObject({
    code,
    name: name.nullable().openapi({ description: "Of an invitation." }),
    password,
  }),
  answer: signedIn,
  async ask(accounts, asked, { credentials }) {
    const { next, cookies } = await acceptLink(accounts, asked, credentials);
    return { answer: { next }, cookies };
  },
});
