import { useId, useState } from "react";
import { Choice } from "../accounts/Choice.tsx";
import { Field, Wrong } from "../accounts/Field.tsx";
import { useChange } from "../accounts/use-change.ts";
import type { NewLink } from "../api/openapi.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { useAccountsWords } from "../words/use-accounts-words.ts";
import { type Role, roles } from "./roles.ts";

/** Invites somebody; the link is `linked` to be shown. */
export function InviteForm({ linked }: { readonly linked: (link: NewLink) => void }) {
  const { tell } = useAccountsWords();
  const id = useId();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("marketer");
  const [seesPeople, setSees] = useState(false);
  const invite = useChange(
    "POST /invitations",
    (link) => {
      setEmail("");
      linked(link);
    },
    ["accounts"],
  );
  return (
    <section>
      <h2>{tell("accounts.invite")}</h2>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          invite.mutate({ body: { email: email.trim(), role, seesPeople } });
        }}
      >
        <Field
          {...{ label: tell("in.email"), name: "email", type: "email", complete: "off" }}
          {...{ error: invite.error, value: email, change: setEmail }}
        />
        <Choice
          {...{ label: tell("accounts.role"), value: role, choose: setRole }}
          choices={roles.map((one) => [one, tell(`role.${one}`)])}
        />
        {role === "analyst" && (
          <p className="check">
            <input
              id={`${id}-sees`}
              type="checkbox"
              checked={seesPeople}
              onChange={({ currentTarget: { checked } }) => setSees(checked)}
            />
            <label htmlFor={`${id}-sees`}>{tell("accounts.sees")}</label>
          </p>
        )}
        <Wrong error={invite.error} names={["email"]} />
        <SendButton className="button main" sends={invite}>
          {tell("accounts.invite.do")}
        </SendButton>
      </form>
    </section>
  );
}
