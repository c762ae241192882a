import { useId, useState } from "react";
import { Field, Wrong } from "../accounts/Field.tsx";
import { useChange } from "../accounts/use-change.ts";
import type { NewLink } from "../api/openapi.ts";
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
        <p className="field">
          <label htmlFor={id}>{tell("accounts.role")}</label>
          <select id={id} value={role} onChange={({ currentTarget: { value } }) => setRole(value as Role)}>
            {roles.map((one) => (
              <option key={one} value={one}>
                {tell(`role.${one}`)}
              </option>
            ))}
          </select>
        </p>
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
        <button type="submit" className="button main" disabled={invite.isPending}>
          {tell("accounts.invite.do")}
        </button>
      </form>
    </section>
  );
}
