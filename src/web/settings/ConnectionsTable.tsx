import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Wrong } from "../accounts/Field.tsx";
import { useChange } from "../accounts/use-change.ts";
import type { Answered } from "../api/answers.ts";
import { connectionsQuery } from "../api/connected-queries.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { Failed } from "../shell/Failed.tsx";
import { Head } from "../table/Head.tsx";
import { SeenFile } from "../table/SeenFile.tsx";
import { useAccountsWords } from "../words/use-accounts-words.ts";
import { connectedNames } from "./shop-programs.ts";

type Connection = Answered<"/connections">["list"][number];
export type LastRun = NonNullable<Connection["last"]>;

/** What a run counts, by the names that the API has. */
const counted = [
  ...["accepted", "repeated", "refused", "told", "same", "notThere", "withheld", "blanked"],
] as const;

/** What is connected of some services: when each was asked, what came of it, and to have it done now or let go of it. */
export function ConnectionsTable({
  services,
  title,
  run,
  runOf,
  came,
}: {
  readonly services: readonly Connection["service"][];
  readonly title: string;
  readonly run: string;
  readonly runOf: (name: string) => string;
  /** What came of the last run. */
  readonly came: (last: LastRun, id: number) => ReactNode;
}) {
  const { tell, f } = useAccountsWords();
  const connections = useQuery(connectionsQuery(f.language));
  if (connections.error && !connections.data)
    return <Failed error={connections.error} again={() => connections.refetch()} />;
  const list = connections.data?.list.filter(({ service }) => services.includes(service)) ?? [];
  if (list.length === 0) return null;
  const names = (["service", "last", "next"] as const).map((column) => tell(`connections.${column}`));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className="scroll" tabIndex={0} aria-label={title}>
        <table className="arrivals">
          <Head names={names} ends />
          <tbody>
            {list.map((one) => (
              <ConnectionRow key={one.id} {...{ one, run, runOf, came }} />
            ))}
          </tbody>
        </table>
      </section>
      <SeenFile
        head={[...names, ...counted]}
        rows={list.map(({ service, settings, last, next }) => [
          `${connectedNames[service]} ${settings.address ?? settings.list ?? ""}`.trim(),
          ...[last?.ended ?? null, next],
          ...counted.map((name) => last?.counts[name] ?? null),
        ])}
        file={`stige-${services.join("-")}.csv`}
      />
    </>
  );
}

function ConnectionRow({
  one,
  run,
  runOf,
  came,
}: { readonly one: Connection } & Pick<Parameters<typeof ConnectionsTable>[0], "run" | "runOf" | "came">) {
  const { tell, f } = useAccountsWords();
  const running = useChange("POST /connections/{id}/run", () => {}, ["connections"]);
  const remove = useChange("DELETE /connections/{id}", () => {}, ["connections"]);
  const leave = useChange("POST /connections/{id}/leave", () => {}, ["connections"]);
  const { id, service, settings, last, next, leaving } = one;
  const [letGo, how] = leaving ? ([leave, "leave"] as const) : ([remove, "remove"] as const);
  const about = settings.address ?? settings.list ?? "";
  const name = `${connectedNames[service]} ${about}`.trim();
  return (
    <tr>
      <th scope="row">
        {connectedNames[service]}
        <br />
        <span className="quiet">{about}</span>
        {leaving && <p>{tell("connections.leaving")}</p>}
      </th>
      <td>
        {last === null ? (
          tell("connections.never")
        ) : (
          <>
            {last.ended === null ? tell("connections.goesOn") : f.minute(Date.parse(last.ended) * 1000)}
            <br />
            {came(last, id)}
            {last.problem && (
              <p className="wrong">
                {last.problem.detail} {last.problem.remedy}
              </p>
            )}
          </>
        )}
      </td>
      <td>{next === null ? tell("connections.asked") : f.minute(Date.parse(next) * 1000)}</td>
      <td>
        <span className="row">
          <SendButton
            type="button"
            className="plain"
            aria-label={runOf(name)}
            sends={running}
            onClick={() => running.mutate({ body: {}, id: String(id) })}
          >
            {run}
          </SendButton>
          <SendButton
            sends={letGo}
            type="button"
            className="plain"
            aria-label={tell(`connections.${how}Of`, { name })}
            onClick={() => letGo.mutate({ body: {}, id: String(id) })}
          >
            {tell(`connections.${how}`)}
          </SendButton>
        </span>
        <Wrong error={running.error ?? letGo.error} />
      </td>
    </tr>
  );
}
