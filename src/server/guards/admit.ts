import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { Scope, Who } from "../../verbs/accounts/who.ts";
import type { Route } from "../route.ts";

/**
 * Throws `not-signed-in` or `not-allowed` unless the route is for whoever asks. Of a demo everybody reads everything but
 * accounts. A key reads what shows nobody, and with the scope `people` the rest; it changes nothing and is no way to accounts.
 * A key that tells facts does that and nothing else.
 */
export function admit(route: Route, who: Who): void {
  const { may, method, group } = route;
  if (who.kind === "demo") {
    if (method === "get" && group !== "accounts") return;
    throw new StigeError("not-allowed", message("accounts.noneInDemo"), message("accounts.noneInDemo.fix"));
  }
  if (may.includes("nobody")) return;
  if (who.kind === "nobody")
    throw new StigeError(
      "not-signed-in",
      message("accounts.signInFirst"),
      message("accounts.signInFirst.fix"),
    );
  const admitted = who.kind === "account" ? may.includes(who.role) : admitsKey(route, who.scopes);
  if (admitted) return;
  const role = who.kind === "account" ? who.role : null;
  throw new StigeError(
    "not-allowed",
    message("accounts.notYours", { role }),
    message("accounts.notYours.fix", { role }),
  );
}

function admitsKey({ method, group, personal, takesFacts }: Route, scopes: readonly Scope[]): boolean {
  if (takesFacts) return scopes.includes("write") || scopes.includes("browser");
  return method === "get" && group !== "accounts" && scopes.includes(personal ? "people" : "read");
}

/** Whether who people are is hidden from them: sentences then tell few people as fewer than five. A key is a program's, and is told exactly. */
export function hidesPeople(who: Who): boolean {
  return who.kind === "account" && !who.seesPeople;
}

/** Whether people are told to them by number alone. */
export function hidesNames({ personal }: Route, who: Who): boolean {
  return personal && hidesPeople(who);
}
