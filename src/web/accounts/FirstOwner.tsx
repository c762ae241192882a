import { useState } from "react";
import { NotAnswered } from "../api/ask.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { useAccountsWords } from "../words/use-accounts-words.ts";
import { Field, Wrong } from "./Field.tsx";
import { passwordAtLeast } from "./password-length.ts";
import { useChange } from "./use-change.ts";

const names = ["name", "email", "password"];

/** Whoever reads the terminal becomes owner. `needed`: there is none yet. */
export function FirstOwner({ needed, done }: { readonly needed: boolean; readonly done: () => void }) {
  const { tell } = useAccountsWords();
  const [wish, setWish] = useState({ code: "", name: "", email: "", password: "" });
  const make = useChange("POST /owner", done);
  const { error } = make;
  // Of all that is sent only the code is something to be found.
  const notFound = error instanceof NotAnswered && error.status === 404;
  const wrongCode = notFound ? `${error.detail} ${error.remedy}` : null;
  const set = (word: keyof typeof wish) => (value: string) => setWish({ ...wish, [word]: value });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate({ body: { ...wish, email: wish.email.trim() } });
      }}
    >
      <h1>{needed ? tell("owner.title") : tell("owner.do")}</h1>
      <p>{needed ? tell("owner.about") : tell("owner.there")}</p>
      <Field
        {...{ label: tell("owner.code"), name: "code", complete: "off" }}
        {...{ value: wish.code, change: set("code"), wrong: wrongCode }}
      />
      <Field
        {...{ label: tell("owner.name"), name: "name", complete: "name", error }}
        {...{ value: wish.name, change: set("name") }}
      />
      <Field
        {...{ label: tell("in.email"), name: "email", type: "email", complete: "username", error }}
        {...{ value: wish.email, change: set("email") }}
      />
      <Field
        {...{ label: tell("owner.newPassword", { atLeast: passwordAtLeast }), name: "password", error }}
        {...{ type: "password", complete: "new-password", value: wish.password, change: set("password") }}
      />
      {wrongCode === null && <Wrong error={error} names={names} />}
      <SendButton className="button main" sends={make}>
        {make.isPending ? tell("in.working") : tell("owner.do")}
      </SendButton>
    </form>
  );
}
