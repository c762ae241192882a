import { useQuery } from "@tanstack/react-query";
import { Wrong } from "../accounts/Field.tsx";
import { useChange } from "../accounts/use-change.ts";
import type { Answered } from "../api/answers.ts";
import { keysQuery } from "../api/queries.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { Failed } from "../shell/Failed.tsx";
import { Head } from "../table/Head.tsx";
import { SeenFile } from "../table/SeenFile.tsx";
import { type Tell, useAccountsWords } from "../words/use-accounts-words.ts";
import { MakeKey } from "./MakeKey.tsx";

type Key = Answered<"/keys">["list"][number];

const columns = ["name", "key", "may", "by", "used", "expires"] as const;

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
            <table className="stacks">
              <Head names={columns.map((column) => tell(`keys.${column}`))} ends />
              <tbody>
                {list.map((one) => (
                  <KeyRow key={one.prefix} one={one} />
                ))}
              </tbody>
            </table>
          </section>
        )}
        {list.length > 0 && (
          <SeenFile
            head={[...columns.map((column) => tell(`keys.${column}`)), tell("keys.state")]}
            rows={list.map((one) => [
              ...[one.name, `stige_${one.prefix}_…`, mayOf(one, tell), one.by, one.used, one.expires],
              one.revoked && tell("keys.revoked", { day: f.day(Date.parse(one.revoked) * 1000) }),
            ])}
            file="stige-keys.csv"
          />
        )}
      </section>
      <MakeKey mayPeople={mayPeople} />
    </>
  );
}

function mayOf({ scopes, origins }: Key, tell: Tell): string {
  if (scopes.includes("browser")) return tell("keys.browses", { origins: origins.join(", ") });
  if (scopes.includes("write")) return tell("keys.writes");
  return tell(scopes.includes("people") ? "keys.readsPeople" : "keys.reads");
}

function KeyRow({ one }: { readonly one: Key }) {
  const { tell, f } = useAccountsWords();
  const revoke = useChange("DELETE /keys/{prefix}", () => {}, ["keys"]);
  const day = (iso: string) => f.day(Date.parse(iso) * 1000);
  const { prefix, name, by, used, expires, revoked } = one;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-head={tell("keys.key")}>
        <code>stige_{prefix}_…</code>
      </td>
      <td data-head={tell("keys.may")}>{mayOf(one, tell)}</td>
      <td data-head={tell("keys.by")}>{by ?? ""}</td>
      <td data-head={tell("keys.used")}>
        {used === null ? tell("keys.never") : f.minute(Date.parse(used) * 1000)}
      </td>
      <td data-head={tell("keys.expires")}>{expires === null ? tell("keys.always") : day(expires)}</td>
      <td>
        {revoked === null ? (
          <SendButton
            sends={revoke}
            type="button"
            className="plain"
            aria-label={tell("keys.revokeOf", { name })}
            onClick={() => revoke.mutate({ body: {}, id: prefix })}
          >
            {tell("keys.revoke")}
          </SendButton>
        ) : (
          tell("keys.revoked", { day: day(revoked) })
        )}
        <Wrong error={revoke.error} />
      </td>
    </tr>
  );
}
