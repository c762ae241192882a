import { useState } from "react";
import { Field, Wrong } from "../accounts/Field.tsx";
import { useChange } from "../accounts/use-change.ts";
import type { Totp } from "../api/openapi.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { useAccountsWords } from "../words/use-accounts-words.ts";
import { QrCode } from "./QrCode.tsx";

/** One-time passwords: switch on by the password and a first code, off by the password. */
export function TotpSection({ on }: { readonly on: boolean }) {
  const { tell } = useAccountsWords();
  const [enrolled, setEnrolled] = useState<Totp | null>(null);
  return (
    <section>
      <h2>{tell("me.totp")}</h2>
      <p>{on ? tell("me.totp.on") : tell("me.totp.off")}</p>
      {on ? (
        <ByPassword what="POST /me/totp/end" label={tell("me.totp.end")} after={() => setEnrolled(null)} />
      ) : enrolled ? (
        <Confirm totp={enrolled} />
      ) : (
        <ByPassword
          what="POST /me/totp"
          label={tell("me.totp.begin")}
          after={(answer) => "uri" in answer && setEnrolled(answer)}
        />
      )}
    </section>
  );
}

function ByPassword({
  what,
  label,
  after,
}: {
  readonly what: "POST /me/totp" | "POST /me/totp/end";
  readonly label: string;
  readonly after: (answer: Totp | object) => void;
}) {
  const { tell } = useAccountsWords();
  const [password, setPassword] = useState("");
  const ask = useChange(
    what,
    (answer) => {
      setPassword("");
      after(answer);
    },
    ["session"],
  );
  const { error } = ask;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate({ body: { password } });
      }}
    >
      <Field
        {...{ label: tell("me.password.now"), name: "password", type: "password", error }}
        {...{ complete: "current-password", value: password, change: setPassword }}
      />
      <Wrong error={error} names={["password"]} />
      <SendButton className="button" sends={ask}>
        {label}
      </SendButton>
    </form>
  );
}

function Confirm({ totp }: { readonly totp: Totp }) {
  const { tell } = useAccountsWords();
  const [code, setCode] = useState("");
  const confirm = useChange("POST /me/totp/confirm", () => {}, ["session"]);
  const { error } = confirm;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate({ body: { code } });
      }}
    >
      <p>{tell("me.totp.scan")}</p>
      <QrCode text={totp.uri} label={tell("me.totp.qr")} />
      <p>
        <code>{totp.secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
      <p>{tell("me.totp.recovery")}</p>
      <ul className="codes">
        {totp.recovery.map((one) => (
          <li key={one}>
            <code>{one}</code>
          </li>
        ))}
      </ul>
      <Field
        {...{ label: tell("me.totp.code"), name: "code", complete: "one-time-code", error }}
        {...{ short: true, value: code, change: setCode }}
      />
      <Wrong error={error} names={["code"]} />
      <SendButton className="button main" sends={confirm} disabled={code === ""}>
        {tell("me.totp.confirm")}
      </SendButton>
    </form>
  );
}
