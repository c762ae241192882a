import { useState } from "react";
import { Field, Wrong } from "../accounts/Field.tsx";
import { passwordAtLeast } from "../accounts/password-length.ts";
import { useChange } from "../accounts/use-change.ts";
import type { Session } from "../api/openapi.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { useAccountsWords } from "../words/use-accounts-words.ts";
import { SessionsSection } from "./SessionsSection.tsx";
import { TotpSection } from "./TotpSection.tsx";

/** Your own account: sign out, password, one-time passwords. */
export function OwnPart({ account }: { readonly account: NonNullable<Session["account"]> }) {
  const { tell } = useAccountsWords();
  const { email, role, twoFactor } = account;
  // Nothing of what was shown stays in the page.
  const signOut = useChange("DELETE /session", () => location.assign("/"));
  return (
    <>
      <section>
        <p>{tell("me.about", { email, role: tell(`role.${role}`) })}</p>
        <SendButton
          sends={signOut}
          type="button"
          className="button"
          onClick={() => signOut.mutate({ body: {} })}
        >
          {tell("me.signOut")}
        </SendButton>
        <Wrong error={signOut.error} />
      </section>
      <PasswordSection email={email} />
      <SessionsSection />
      <TotpSection on={twoFactor} />
    </>
  );
}

function PasswordSection({ email }: { readonly email: string }) {
  const { tell } = useAccountsWords();
  const [now, setNow] = useState("");
  const [wanted, setWanted] = useState("");
  const change = useChange("POST /me/password", () => {
    setNow("");
    setWanted("");
  });
  const { error } = change;
  return (
    <section>
      <h2>{tell("me.password")}</h2>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ body: { password: now, newPassword: wanted } });
        }}
      >
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <Field
          {...{ label: tell("me.password.now"), name: "password", type: "password", error }}
          {...{ complete: "current-password", value: now, change: setNow }}
        />
        <Field
          {...{ label: tell("me.password.new", { atLeast: passwordAtLeast }), name: "newPassword", error }}
          {...{ type: "password", complete: "new-password", value: wanted, change: setWanted }}
        />
        <Wrong error={error} names={["password", "newPassword"]} />
        {change.isSuccess && <p role="status">{tell("me.password.done")}</p>}
        <SendButton className="button" sends={change}>
          {tell("me.password.do")}
        </SendButton>
      </form>
    </section>
  );
}
