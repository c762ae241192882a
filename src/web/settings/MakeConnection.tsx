import { useState } from "react";
import { Choice } from "../accounts/Choice.tsx";
import { Field, Wrong } from "../accounts/Field.tsx";
import { useChange } from "../accounts/use-change.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { useAccountsWords } from "../words/use-accounts-words.ts";
import { EveryChoice, type Frequency } from "./EveryChoice.tsx";
import { shopPrograms } from "./shop-programs.ts";

type Service = keyof typeof shopPrograms;
const services = Object.keys(shopPrograms) as Service[];

/** Connects a shop program, by a key of its own that is shown nowhere afterwards. */
export function MakeConnection() {
  const { tell } = useAccountsWords();
  const [service, setService] = useState<Service>("shopify");
  const [address, setAddress] = useState("");
  const [from, setFrom] = useState("");
  const [every, setEvery] = useState<Frequency>("day");
  const [secret, setSecret] = useState("");
  const make = useChange("POST /connections", () => {
    setAddress("");
    setSecret("");
  }, ["connections"]);
  const { error } = make;
  const settings = { address: address.trim(), every, ...(from === "" ? {} : { from }) };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate({ body: { service, settings, secret: secret.trim() } });
      }}
    >
      <h3>{tell("connections.make")}</h3>
      <Choice
        {...{ label: tell("connections.shop"), value: service, choose: setService }}
        choices={services.map((one) => [one, shopPrograms[one]])}
      />
      <Field
        {...{ label: tell(`connections.address.${service}`), name: "settings.address", complete: "off" }}
        {...{ error, value: address, change: setAddress }}
      />
      <Field
        {...{ label: tell(`connections.key.${service}`), name: "secret", type: "password", complete: "off" }}
        {...{ error, value: secret, change: setSecret }}
      />
      <Field
        {...{ label: tell("connections.from"), name: "settings.from", type: "date", complete: "off" }}
        {...{ short: true, error, value: from, change: setFrom }}
      />
      <EveryChoice {...{ every, setEvery }} />
      <Wrong error={error} names={["settings.address", "secret", "settings.from"]} />
      <SendButton className="button main" sends={make}>
        {tell("connections.make")}
      </SendButton>
    </form>
  );
}
