import { useId, useState } from "react";
import { Field, Wrong } from "../accounts/Field.tsx";
import { useChange } from "../accounts/use-change.ts";
import { type KeyScope, keyScopes } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { typedNumber } from "../words/typed-number.ts";
import { useAccountsWords } from "../words/use-accounts-words.ts";
import { ToldOnce } from "./ToldOnce.tsx";

/** Makes a key, and shows it once. An address may say what it is to do. `mayPeople`: whoever makes it may let it show people. */
export function MakeKey({ mayPeople }: { readonly mayPeople: boolean }) {
  const { tell, f } = useAccountsWords();
  const id = useId();
  const [name, setName] = useState("");
  const [scope, setScope] = useState<KeyScope>(useView().view.scope ?? "read");
  const [origins, setOrigins] = useState("");
  const [days, setDays] = useState("365");
  const [people, setPeople] = useState(false);
  const make = useChange("POST /keys", () => setName(""), ["keys"]);
  const { error } = make;
  const lasts = typedNumber(days, f.language);
  // Left empty it holds until it is revoked: what cannot be read is not taken for that.
  const noDays = days.trim() !== "" && !(lasts !== null && Number.isInteger(lasts) && lasts >= 1);
  const wish = {
    ...{ name, scope, days: lasts },
    people: people && scope === "read",
    origins: scope === "browser" ? origins.split(/[\s,]+/).filter((one) => one !== "") : [],
  };
  return (
    <section>
      <h2>{tell("keys.make")}</h2>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!noDays) make.mutate({ body: wish });
        }}
      >
        <Field
          {...{ label: tell("keys.name"), name: "name", complete: "off", error }}
          {...{ value: name, change: setName }}
        />
        <ScopeChoice {...{ scope, setScope }} />
        {scope === "browser" && (
          <Field
            {...{ label: tell("keys.origins"), name: "origins", complete: "off", error }}
            {...{ value: origins, change: setOrigins }}
          />
        )}
        {mayPeople && scope === "read" && (
          <p className="check">
            <input
              id={id}
              type="checkbox"
              checked={people}
              onChange={({ currentTarget: { checked } }) => setPeople(checked)}
            />
            <label htmlFor={id}>{tell("keys.people")}</label>
          </p>
        )}
        <Field
          {...{ label: tell("keys.days"), name: "days", keys: "numeric", complete: "off", error }}
          {...{ short: true, most: 8, value: days, change: setDays }}
          wrong={noDays ? tell("keys.days.wrong") : null}
        />
        <Wrong error={error} names={["name", "days", "origins"]} />
        <SendButton className="button main" sends={make} disabled={noDays}>
          {tell("keys.make")}
        </SendButton>
      </form>
      {make.data && <ToldOnce about={tell("keys.made")} text={make.data.key} />}
    </section>
  );
}

function ScopeChoice({
  scope,
  setScope,
}: {
  readonly scope: KeyScope;
  readonly setScope: (scope: KeyScope) => void;
}) {
  const { tell } = useAccountsWords();
  return (
    <fieldset className="key-scope">
      <legend>{tell("keys.may")}</legend>
      {keyScopes.map((one) => (
        <label key={one} className="check">
          <input type="radio" name="scope" checked={scope === one} onChange={() => setScope(one)} />
          {tell(`keys.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
