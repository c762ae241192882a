import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { change } from "../api/change.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { useAccountsWords } from "../words/use-accounts-words.ts";
import { Field, Wrong } from "./Field.tsx";
import { passwordAtLeast } from "./password-length.ts";
import { useChange } from "./use-change.ts";

/** What a one-time link leads to: an invitation, or a new password. `code`: what stood after its #. */
export function AcceptLink({ code, done }: { readonly code: string; readonly done: () => void }) {
  const { tell, f } = useAccountsWords();
  const link = useQuery({
    queryKey: ["link", code, f.language],
    queryFn: () => change("POST /link", { code }, f.language),
    enabled: code !== "",
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const accept = useChange("POST /link/accept", done);
  const { error } = accept;
  if (code === "")
    return (
      <LeadsNowhere>
        <p>{tell("accept.noCode")}</p>
      </LeadsNowhere>
    );
  if (link.error)
    return (
      <LeadsNowhere>
        <Wrong error={link.error} />
      </LeadsNowhere>
    );
  if (!link.data) return <p>{tell("in.working")}</p>;
  const { kind, email, role } = link.data;
  const invited = kind === "invitation";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        accept.mutate({ body: { code, name: invited ? name : null, password } });
      }}
    >
      <h1>{invited ? tell("accept.title") : tell("accept.reset.title")}</h1>
      <p>
        {invited
          ? tell("accept.about", { email, role: role ? tell(`role.${role}`) : "" })
          : tell("accept.reset.about", { email })}
      </p>
      {/* So that a password manager keeps the password under its mail. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      {invited && (
        <Field
          {...{ label: tell("owner.name"), name: "name", complete: "name", error }}
          {...{ value: name, change: setName }}
        />
      )}
      <Field
        {...{ label: tell("owner.newPassword", { atLeast: passwordAtLeast }), name: "password", error }}
        {...{ type: "password", complete: "new-password", value: password, change: setPassword }}
      />
      <Wrong error={error} names={["name", "password"]} />
      <SendButton className="button main" sends={accept}>
        {accept.isPending ? tell("in.working") : invited ? tell("accept.do") : tell("accept.reset.do")}
      </SendButton>
    </form>
  );
}

function LeadsNowhere({ children: why }: { readonly children: ReactNode }) {
  const { tell } = useAccountsWords();
  return (
    <>
      <h1>{tell("accept.gone")}</h1>
      {why}
      <a className="button" href="/">
        {tell("in.title")}
      </a>
    </>
  );
}
