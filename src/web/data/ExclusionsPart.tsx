import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { Wrong } from "../accounts/Field.tsx";
import type { ExclusionsAnswer } from "../api/answers.ts";
import { exclusionsQuery } from "../api/queries.ts";
import { GoingOn } from "../changing/GoingOn.tsx";
import { SendButton } from "../changing/SendButton.tsx";
import { useShopChange } from "../changing/use-shop-change.ts";
import { Told } from "../today/Told.tsx";
import { useDataWords } from "../words/use-data-words.ts";

type By = ExclusionsAnswer["rules"][number]["by"];

/** Who stands nowhere and by which rule, changed where it stands. */
export function ExclusionsPart() {
  const { say, tell, f } = useDataWords();
  const change = useChangeExclusion();
  const set = (by: By, text: string | null, excluded: boolean, done?: () => void) =>
    change.mutate({ body: { by, text, excluded } }, done && { onSuccess: done });
  return (
    <Told query={useQuery(exclusionsQuery(f.language))}>
      {({ people, rules, erased, found }) => (
        <>
          <p>{say("today.exclusions.all", { people })}</p>
          <ul className="exclusions">
            {rules.map(({ by, text = null, people: own, orders }) => (
              <li key={`${by} ${text}`}>
                <span>
                  {say("today.exclusions.rule", { by, text })}
                  <small className="number">{say("today.exclusions.count", { people: own, orders })}</small>
                </span>
                <SendButton
                  type="button"
                  className="button small"
                  sends={change}
                  aria-label={tell("data.exclude.endOf", {
                    rule: say("today.exclusions.rule", { by, text }),
                  })}
                  onClick={() => set(by, text, false)}
                >
                  {tell("data.exclude.end")}
                </SendButton>
              </li>
            ))}
            {(["relays", "companies"] as const)
              .filter((by) => (found[by] ?? 0) > 0)
              .map((by) => (
                <li key={by}>
                  <span>
                    {say(`today.exclusions.${by}`)}
                    <small className="number">{f.people(found[by] ?? 0)}</small>
                  </span>
                  <SendButton
                    type="button"
                    className="button small"
                    sends={change}
                    aria-label={tell("data.exclude.of", {
                      rule: say("today.exclusions.rule", { by, text: null }),
                    })}
                    onClick={() => set(by, null, true)}
                  >
                    {tell("data.exclude")}
                  </SendButton>
                </li>
              ))}
            {erased > 0 && (
              <li>
                <span>{say("today.exclusions.erased")}</span>
                <span className="number">{f.people(erased)}</span>
              </li>
            )}
          </ul>
          <AddRule pending={change.isPending} add={(by, text, done) => set(by, text, true, done)} />
          <GoingOn pending={change.isPending} far={change.far} />
          <Wrong error={change.error} />
        </>
      )}
    </Told>
  );
}

function AddRule({
  pending,
  add,
}: {
  readonly pending: boolean;
  readonly add: (by: By, text: string, done: () => void) => void;
}) {
  const { tell } = useDataWords();
  const id = useId();
  const [text, setText] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = text.trim();
    if (given === "") return;
    // What is refused stays to be corrected.
    add(given.includes("@") ? "emails" : "numbers", given, () => setText(""));
  };
  return (
    <form className="exclude" onSubmit={submit}>
      <p className="field">
        <label htmlFor={id}>{tell("data.exclude.who")}</label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          maxLength={200}
          value={text}
          onChange={({ currentTarget: { value } }) => setText(value)}
        />
      </p>
      <SendButton className="button" sends={{ isPending: pending }} disabled={text.trim() === ""}>
        {tell("data.exclude")}
      </SendButton>
      <p className="quiet">{tell("data.exclude.how")}</p>
    </form>
  );
}

/** A rule comes in or goes out; the notice leads back. */
function useChangeExclusion() {
  const { tell, f } = useDataWords();
  const back = useShopChange("POST /exclusions", ({ people }) => ({
    text: tell("data.exclude.done", { people, told: f.people(people) }),
  }));
  return useShopChange("POST /exclusions", ({ people }, { body }) => ({
    text: tell("data.exclude.done", { people, told: f.people(people) }),
    undo: () => back.mutate({ body: { ...body, excluded: !body.excluded } }),
  }));
}
