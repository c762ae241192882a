import { useAccountsWords } from "../words/use-accounts-words.ts";
import { ConnectionsTable, type LastRun } from "./ConnectionsTable.tsx";
import { MakeConnection } from "./MakeConnection.tsx";

/** The shop programs that are read over their APIs: when, what came of it, and how another is connected. */
export function ConnectionsSection() {
  const { tell } = useAccountsWords();
  const title = tell("connections.title");
  return (
    <section>
      <h2>{title}</h2>
      <p>{tell("connections.about")}</p>
      <ConnectionsTable
        {...{ services: ["shopify", "woo"], title, run: tell("connections.read") }}
        runOf={(name) => tell("connections.readOf", { name })}
        came={(last) => <ReadCounts last={last} />}
      />
      <MakeConnection />
    </section>
  );
}

function ReadCounts({ last: { counts } }: { readonly last: LastRun }) {
  const { tell } = useAccountsWords();
  const { accepted = 0, repeated = 0, refused = 0 } = counts;
  return <span className="quiet">{tell("connections.counts", { accepted, repeated, refused })}</span>;
}
