import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { Field, Wrong } from "../accounts/Field.tsx";
import { useChange } from "../accounts/use-change.ts";
import type { Answered } from "../api/answers.ts";
import { keysQuery } from "../api/queries.ts";
import { Failed } from "../shell/Failed.tsx";
import { useAccountsWords } from "../words/use-accounts-words.ts";
import { ToldOnce } from "./ToldOnce.tsx";

/** Keys of programs. `mayPeople`: whoever looks may make one that shows people. */
export function KeysPart({ mayPeople }: { readonly mayPeople: boolean }) {
  const { tell, f } = useAccountsWords();
  const keys = useQuery(keysQuery(f.language));
  if (keys.error) return <Failed error={keys.error} again={() => keys.refetch()} />;
  if (!keys.data) return null;
  const { list } = keys.data;
  return (
    <>
      <section>
        <h2>{tell("settings.keys")}</h2>
        <p>{tell("keys.about")}</p>
        {list.length === 0 ? (
          <p className="quiet">{tell("keys.none")}</p>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
          <section className="scroll" tabIndex={0} aria-label={tell("settings.keys")}>
            <table>
              <thead>
                <tr>
                  {(["name", "key", "people", "by", "used", "expires"] as const).map((column) => (
                    <th key={column} scope="col">
                      {tell(`keys.${column}`)}
                    </th>
                  ))}
                  <td />
                </tr>
              </thead>
              <tbody>
                {list.map((one) => (
                  <KeyRow key={one.prefix} one={one} />
                ))}
              </tbody>
            </table>
          </section>
        )}
      </section>
      <MakeKey mayPeople={mayPeople} />
    </>
  );
}

function KeyRow({ one }: { readonly one: Answered<"/keys">["list"][number] }) {
  const { tell, f } = useAccountsWords();
  const revoke = useChange("DELETE /keys/{prefix}", () => {}, ["keys"]);
  const day = (iso: string) => f.day(Date.parse(iso) * 1000);
  const { prefix, name, scopes, by, used, expires, revoked } = one;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <code>stige_{prefix}_…</code>
      </td>
      <td>{scopes.includes("people") ? tell("accounts.yes") : tell("accounts.no")}</td>
      <td>{by ?? ""}</td>
      <td>{used === null ? tell("keys.never") : f.minute(Date.parse(used) * 1000)}</td>
      <td>{expires === null ? tell("keys.always") : day(expires)}</td>
      <td>
        {revoked === null ? (
          <button
            type="button"
            className="plain"
            aria-label={tell("keys.revokeOf", { name })}
            onClick={() => revoke.mutate({ body: {}, id: prefix })}
          >
            {tell("keys.revoke")}
          </button>
        ) : (
          tell("keys.revoked", { day: day(revoked) })
        )}
        <Wrong error={revoke.error} />
      </td>
    </tr>
  );
}

function MakeKey({ mayPeople }: { readonly mayPeople: boolean }) {
  const { tell } = useAccountsWords();
  const id = useId();
  const [name, setName] = useState("");
  const [days, setDays] = useState("365");
  const [people, setPeople] = useState(false);
  const make = useChange("POST /keys", () => setName(""), ["keys"]);
  const { error } = make;
  return (
    <section>
      <h2>{tell("keys.make")}</h2>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate({ body: { name, people, days: days === "" ? null : Number(days) } });
        }}
      >
        <Field
          {...{ label: tell("keys.name"), name: "name", complete: "off", error }}
          {...{ value: name, change: setName }}
        />
        <Field
          {...{ label: tell("keys.days"), name: "days", type: "number", complete: "off", error }}
          {...{ value: days, change: setDays }}
        />
        {mayPeople && (
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
        <Wrong error={error} names={["name", "days"]} />
        <button type="submit" className="button main" disabled={make.isPending}>
          {tell("keys.make")}
        </button>
      </form>
      {make.data && <ToldOnce about={tell("keys.made")} text={make.data.key} />}
    </section>
  );
}
