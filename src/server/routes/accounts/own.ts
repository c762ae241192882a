import { z } from "@hono/zod-openapi";
import { changePassword, confirmTotp, endTotp, enrolTotp } from "../../../verbs/accounts/own-account.ts";
import { everyRole } from "../../guards/may.ts";
import { accountRoute, ownAccount } from "../../route.ts";
import { nothingMore, password } from "./session.ts";

export const passwordRoute = accountRoute({
  name: "changePassword",
  method: "post",
  path: "/me/password",
  about: "Change your own password; your other sessions end.",
  may: everyRole,
  body: z.strictObject({ password, newPassword: password }),
  answer: nothingMore,
  async ask(accounts, { password, newPassword }, { who, credentials }) {
    const wish = { password, wanted: newPassword };
    const { cookies } = await changePassword(accounts, ownAccount(who), wish, credentials);
    return { answer: { done: true }, cookies };
  },
});

export const enrolTotpRoute = accountRoute({
  name: "enrolTotp",
  method: "post",
  path: "/me/totp",
  about:
    "Begin with one-time passwords: what the app is told, and codes for when it is lost. Asked for from `confirm` on.",
  may: everyRole,
  body: z.strictObject({ password }),
  answer: z
    .object({
      uri: z.string().openapi({ description: "For a QR code." }),
      secret: z.string().openapi({ description: "To be typed into the app." }),
      recovery: z
        .array(z.string())
        .openapi({ description: "Each signs in once, instead of a one-time password." }),
    })
    .openapi("Totp"),
  async ask(accounts, asked, { who, credentials }) {
    return { answer: await enrolTotp(accounts, ownAccount(who), asked.password, credentials) };
  },
});

export const confirmTotpRoute = accountRoute({
  name: "confirmTotp",
  method: "post",
  path: "/me/totp/confirm",
  about: "Switch one-time passwords on by one that the app shows.",
  may: everyRole,
  body: z.strictObject({ code: z.string().min(1).max(40) }),
  answer: nothingMore,
  async ask(accounts, { code }, { who, credentials }) {
    const { cookies } = await confirmTotp(accounts, ownAccount(who), code, credentials);
    return { answer: { done: true }, cookies };
  },
});

export const endTotpRoute = accountRoute({
  name: "endTotp",
  method: "post",
  path: "/me/totp/end",
  about: "Switch one-time passwords off.",
  may: everyRole,
  body: z.strictObject({ password }),
  answer: nothingMore,
  async ask(accounts, asked, { who, credentials }) {
    const { cookies } = await endTotp(accounts, ownAccount(who), asked.password, credentials);
    return { answer: { done: true }, cookies };
  },
});
