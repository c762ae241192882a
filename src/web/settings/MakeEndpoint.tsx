import { useState } from "react";
import { Field, Wrong } from "../accounts/Field.tsx";
import { useChange } from "../accounts/use-change.ts";
import type { Answered } from "../api/answers.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { useAccountsWords } from "../words/use-accounts-words.ts";
import { ToldOnce } from "./ToldOnce.tsx";

type EventType = Answered<"/endpoints">["list"][number]["events"][number];
const eventTypes: readonly EventType[] = [
  ...(["person.climbed", "person.fell", "person.left", "person.returned", "person.arrived"] as const),
  ...(["goal.in_danger", "goal.out_of_danger"] as const),
];

/** Has webhooks sent to an address; what they are signed with is shown once. */
export function MakeEndpoint() {
  const { tell } = useAccountsWords();
  const [url, setUrl] = useState("");
  const [events, setEvents] = useState<readonly EventType[]>(["person.climbed", "person.fell"]);
  const make = useChange("POST /endpoints", () => setUrl(""), ["endpoints"]);
  const { error } = make;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const [first, ...others] = events;
        if (first) make.mutate({ body: { url: url.trim(), events: [first, ...others] } });
      }}
    >
      <h3>{tell("endpoints.make")}</h3>
      <Field
        {...{ label: tell("endpoints.url"), name: "url", complete: "off" }}
        {...{ error, value: url, change: setUrl }}
      />
      <fieldset className="key-scope">
        <legend>{tell("endpoints.events")}</legend>
        {eventTypes.map((one) => (
          <label key={one} className="check">
            <input
              type="checkbox"
              checked={events.includes(one)}
              onChange={({ currentTarget: { checked } }) =>
                setEvents(eventTypes.filter((type) => (type === one ? checked : events.includes(type))))
              }
            />
            {tell(`endpoints.${one}`)}
          </label>
        ))}
      </fieldset>
      <Wrong error={error} names={["url"]} />
      <SendButton className="button main" sends={make} disabled={events.length === 0}>
        {tell("endpoints.make")}
      </SendButton>
      {make.data && <ToldOnce about={tell("endpoints.made")} text={make.data.secret} />}
    </form>
  );
}
