import { useState } from "react";
import { SendButton } from "../changing/SendButton.tsx";
import { useAccountsWords } from "../words/use-accounts-words.ts";
import { Field, Wrong } from "./Field.tsx";
import { useChange } from "./use-change.ts";

/** Mail and password, then, where it is wanted, a one-time password. */
export function SignIn({ done }: { readonly done: () => void }) {
  const [wanted, setWanted] = useState<"password" | "code">("password");
  return wanted === "password" ? (
    <ByPassword done={(next) => (next === "totp" ? setWanted("code") : done())} />
  ) : (
    <ByCode done={done} again={() => setWanted("password")} />
  );
}

function ByPassword({ done }: { readonly done: (next: "in" | "totp") => void }) {
  const { tell } = useAccountsWords();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const signIn = useChange("POST /session", ({ next }) => done(next));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate({ body: { email: email.trim(), password } });
      }}
    >
      <h1>{tell("in.title")}</h1>
      <Field
        {...{ label: tell("in.email"), name: "email", type: "email", complete: "username" }}
        {...{ value: email, change: setEmail }}
      />
      <Field
        {...{ label: tell("in.password"), name: "password", type: "password", complete: "current-password" }}
        {...{ value: password, change: setPassword }}
      />
      <Wrong error={signIn.error} />
      <SendButton className="button main" sends={signIn}>
        {signIn.isPending ? tell("in.working") : tell("in.do")}
      </SendButton>
    </form>
  );
}

function ByCode({ done, again }: { readonly done: () => void; readonly again: () => void }) {
  const { tell } = useAccountsWords();
  const [code, setCode] = useState("");
  const [recovery, setRecovery] = useState(false);
  const signIn = useChange("POST /session/code", done);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate({ body: { code, recovery } });
      }}
    >
      <h1>{tell("in.code.title")}</h1>
      <Field
        label={recovery ? tell("in.recovery") : tell("in.code")}
        name="code"
        complete={recovery ? "off" : "one-time-code"}
        value={code}
        change={setCode}
      />
      <Wrong error={signIn.error} />
      <p className="row">
        <SendButton className="button main" sends={signIn} disabled={code === ""}>
          {tell("in.do")}
        </SendButton>
        <button type="button" className="plain" onClick={() => setRecovery(!recovery)}>
          {recovery ? tell("in.useApp") : tell("in.useRecovery")}
        </button>
        <button type="button" className="plain" onClick={again}>
          {tell("in.again")}
        </button>
      </p>
    </form>
  );
}
