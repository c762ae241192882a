import { useQuery } from "@tanstack/react-query";
import { Wrong } from "../accounts/Field.tsx";
import { useChange } from "../accounts/use-change.ts";
import type { Answered } from "../api/answers.ts";
import { connectionsQuery } from "../api/queries.ts";
import { Failed } from "../shell/Failed.tsx";
import { useAccountsWords } from "../words/use-accounts-words.ts";
import { MakeConnection } from "./MakeConnection.tsx";
import { shopPrograms } from "./shop-programs.ts";

type Connection = Answered<"/connections">["list"][number];

/** The shop programs that are read over their APIs: when, what came of it, and how another is connected. */
export function ConnectionsSection() {
  const { tell, f } = useAccountsWords();
  const connections = useQuery(connectionsQuery(f.language));
  if (connections.error && !connections.data)
    return <Failed error={connections.error} again={() => connections.refetch()} />;
  if (!connections.data) return null;
  const { list } = connections.data;
  return (
    <section>
      <h2>{tell("connections.title")}</h2>
      <p>{tell("connections.about")}</p>
      {list.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
        <section className="scroll" tabIndex={0} aria-label={tell("connections.title")}>
          <table className="arrivals">
            <thead>
              <tr>
                {(["shop", "last", "next"] as const).map((column) => (
                  <th key={column} scope="col">
                    {tell(`connections.${column}`)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {list.map((one) => (
                <ConnectionRow key={one.id} one={one} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <MakeConnection />
    </section>
  );
}

function ConnectionRow({ one }: { readonly one: Connection }) {
  const { tell, f } = useAccountsWords();
  const run = useChange("POST /connections/{id}/run", () => {}, ["connections"]);
  const remove = useChange("DELETE /connections/{id}", () => {}, ["connections"]);
  const { id, service, settings, last, next } = one;
  const name = `${shopPrograms[service]} ${settings.address ?? ""}`;
  return (
    <tr>
      <th scope="row">
        {shopPrograms[service]}
        <br />
        <span className="quiet">{settings.address}</span>
      </th>
      <td>{last === null ? tell("connections.never") : <LastRun last={last} />}</td>
      <td>{next === null ? tell("connections.asked") : f.minute(Date.parse(next) * 1000)}</td>
      <td>
        <span className="row">
          <button
            type="button"
            className="plain"
            aria-label={tell("connections.readOf", { name })}
            disabled={run.isPending}
            onClick={() => run.mutate({ body: {}, id: String(id) })}
          >
            {tell("connections.read")}
          </button>
          <button
            type="button"
            className="plain"
            aria-label={tell("connections.removeOf", { name })}
            onClick={() => remove.mutate({ body: {}, id: String(id) })}
          >
            {tell("connections.remove")}
          </button>
        </span>
        <Wrong error={run.error ?? remove.error} />
      </td>
    </tr>
  );
}

function LastRun({ last }: { readonly last: NonNullable<Connection["last"]> }) {
  const { tell, f } = useAccountsWords();
  const { accepted = 0, repeated = 0, refused = 0 } = last.counts;
  return (
    <>
      {last.ended === null ? tell("connections.goesOn") : f.minute(Date.parse(last.ended) * 1000)}
      <br />
      <span className="quiet">{tell("connections.counts", { accepted, repeated, refused })}</span>
      {last.problem && (
        <p className="wrong">
          {last.problem.detail} {last.problem.remedy}
        </p>
      )}
    </>
  );
}
