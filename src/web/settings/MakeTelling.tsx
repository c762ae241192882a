import { useState } from "react";
import { Choice } from "../accounts/Choice.tsx";
import { Field, Wrong } from "../accounts/Field.tsx";
import { useChange } from "../accounts/use-change.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { useAccountsWords } from "../words/use-accounts-words.ts";
import { EveryChoice, type Frequency } from "./EveryChoice.tsx";
import { toldServices } from "./shop-programs.ts";

type Service = keyof typeof toldServices;
const services = Object.keys(toldServices) as Service[];

/** Connects a service that is told where people stand, by a key that is shown nowhere afterwards. */
export function MakeTelling() {
  const { tell } = useAccountsWords();
  const [service, setService] = useState<Service>("klaviyo");
  const [list, setList] = useState("");
  const [purpose, setPurpose] = useState("marketing");
  const [every, setEvery] = useState<Frequency>("day");
  const [secret, setSecret] = useState("");
  const make = useChange("POST /connections", () => setSecret(""), ["connections"]);
  const { error } = make;
  const settings = { every, purpose, ...(service === "mailchimp" ? { list: list.trim() } : {}) };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate({ body: { service, settings, secret: secret.trim() } });
      }}
    >
      <h3>{tell("tell.make")}</h3>
      <Choice
        {...{ label: tell("connections.service"), value: service, choose: setService }}
        choices={services.map((one) => [one, toldServices[one]])}
      />
      <Field
        {...{ label: tell(`tell.key.${service}`), name: "secret", type: "password", complete: "off" }}
        {...{ error, value: secret, change: setSecret }}
      />
      {service === "mailchimp" && (
        <Field
          {...{ label: tell("tell.list"), name: "settings.list", complete: "off" }}
          {...{ short: true, error, value: list, change: setList }}
        />
      )}
      <Field
        {...{ label: tell("tell.purpose"), name: "settings.purpose", complete: "off" }}
        {...{ short: true, error, value: purpose, change: setPurpose }}
      />
      <EveryChoice {...{ every, setEvery }} />
      <Wrong error={error} names={["secret", "settings.list", "settings.purpose"]} />
      <SendButton className="button main" sends={make}>
        {tell("tell.make")}
      </SendButton>
    </form>
  );
}
