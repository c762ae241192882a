import { z } from "@hono/zod-openapi";
import { isoInstant as written } from "../../../core/words/iso-instant.ts";
import {
  invite,
  type Link,
  openInvitations,
  resetLink,
  withdrawInvitation,
} from "../../../verbs/accounts/invitations.ts";
import { accountList, changeRights, removeAccount } from "../../../verbs/accounts/manage-accounts.ts";
import { roles } from "../../../verbs/accounts/who.ts";
import { isoInstant } from "../../answers/answer-parts.ts";
import { accountRoute, ownAccount } from "../../route.ts";
import { email, nothingMore } from "./session.ts";

const role = z.enum(roles);
const seesPeople = z.boolean().openapi({
  description: "Who people are. Counts for an analyst: owners and marketers do, developers never.",
});
const account = z.strictObject({ id: z.string().min(1).max(64).openapi({ description: "Of an account." }) });
const invitation = z.strictObject({
  id: z.string().min(1).max(64).openapi({ description: "Of an invitation." }),
});

const link = z
  .object({
    id: z.string(),
    path: z
      .string()
      .openapi({ description: "Below the server's address. Told here and never again; works once." }),
    expires: isoInstant,
  })
  .openapi("NewLink");
const linkJson = ({ id, code, expiresUs }: Link) => ({
  ...{ id, path: `/accept#${code}`, expires: written(expiresUs) },
});

export const accountsRoute = accountRoute({
  name: "accounts",
  path: "/accounts",
  about: "Who may sign in, and who is invited.",
  may: ["owner"],
  answer: z
    .object({
      list: z.array(
        z.object({
          ...{ id: z.string(), name: z.string(), email: z.string(), role },
          ...{ seesPeople: z.boolean(), twoFactor: z.boolean(), since: isoInstant },
          sessions: z.int().openapi({ description: "Where it is signed in: so many browsers." }),
          seen: isoInstant.nullable().openapi({ description: "When one of them was last seen, roughly." }),
        }),
      ),
      invitations: z.array(
        z.object({
          ...{ id: z.string(), email: z.string(), role },
          ...{ seesPeople: z.boolean(), expires: isoInstant },
        }),
      ),
    })
    .openapi("Accounts"),
  async ask(accounts) {
    const invitations = (await openInvitations(accounts)).map(({ expiresUs, ...line }) => ({
      ...line,
      expires: written(expiresUs),
    }));
    return { answer: { list: await accountList(accounts), invitations } };
  },
});

export const inviteRoute = accountRoute({
  name: "invite",
  method: "post",
  path: "/invitations",
  about:
    "Invite somebody by a link that works once, within seven days. Hand it over yourself: Stige sends no mail.",
  may: ["owner"],
  body: z.strictObject({ email, role, seesPeople }),
  answer: link,
  async ask(accounts, asked, { who }) {
    return { answer: linkJson(await invite(accounts, ownAccount(who), asked)) };
  },
});

export const withdrawInvitationRoute = accountRoute({
  name: "withdrawInvitation",
  method: "delete",
  path: "/invitations/{id}",
  about: "Withdraw an invitation: its link holds no longer.",
  may: ["owner"],
  params: invitation,
  answer: nothingMore,
  async ask(accounts, { id }, { who }) {
    await withdrawInvitation(accounts, ownAccount(who), id);
    return { answer: { done: true } };
  },
});

export const changeRightsRoute = accountRoute({
  name: "changeRights",
  method: "patch",
  path: "/accounts/{id}",
  about: "Change what an account may. One owner at least stays.",
  may: ["owner"],
  params: account,
  body: z.strictObject({ role, seesPeople }),
  answer: nothingMore,
  async ask(accounts, asked, { who }) {
    await changeRights(accounts, ownAccount(who), asked);
    return { answer: { done: true } };
  },
});

export const removeAccountRoute = accountRoute({
  name: "removeAccount",
  method: "delete",
  path: "/accounts/{id}",
  about: "Remove an account: its sessions and keys end. What it did stays in the log.",
  may: ["owner"],
  params: account,
  answer: nothingMore,
  async ask(accounts, { id }, { who }) {
    await removeAccount(accounts, ownAccount(who), id);
    return { answer: { done: true } };
  },
});

export const resetLinkRoute = accountRoute({
  name: "resetLink",
  method: "post",
  path: "/accounts/{id}/reset",
  about: "A link by which an account sets its password anew, within a day; one-time passwords are then off.",
  may: ["owner"],
  params: account,
  answer: link,
  async ask(accounts, { id }, { who }) {
    return { answer: linkJson(await resetLink(accounts, ownAccount(who), id)) };
  },
});
