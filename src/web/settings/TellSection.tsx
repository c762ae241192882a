import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { addressOf } from "../address/address.ts";
import { useUnfolded } from "../address/use-unfolded.ts";
import { refusedQuery } from "../api/connected-queries.ts";
import { Failed } from "../shell/Failed.tsx";
import { CsvButton } from "../table/CsvButton.tsx";
import { useAccountsWords } from "../words/use-accounts-words.ts";
import { ConnectionsTable, type LastRun } from "./ConnectionsTable.tsx";
import { MakeTelling } from "./MakeTelling.tsx";

/** As docs/out.md has them. */
const fields = [
  ...["stige_rung", "stige_rung_id", "stige_rung_since", "stige_alive_percent"],
  ...["stige_value", "stige_currency", "stige_falls_on"],
];

/** The services that are told where people stand: what of, what came of it, whom they refused, and how one is connected. */
export function TellSection() {
  const { tell } = useAccountsWords();
  const title = tell("tell.title");
  return (
    <section>
      <h2>{title}</h2>
      <p>{tell("tell.about")}</p>
      <p>{tell("tell.who")}</p>
      <p className="quiet">
        {tell("tell.fields")}{" "}
        {fields.map((name, i) => (
          <span key={name}>
            {i > 0 && ", "}
            <code>{name}</code>
          </span>
        ))}
      </p>
      <ConnectionsTable
        {...{ services: ["klaviyo", "mailchimp", "hubspot"], title, run: tell("tell.now") }}
        runOf={(name) => tell("tell.nowOf", { name })}
        came={(last, id) => <TellCounts {...{ last, id }} />}
      />
      <MakeTelling />
    </section>
  );
}

function TellCounts({ last: { counts }, id }: { readonly last: LastRun; readonly id: number }) {
  const { tell } = useAccountsWords();
  const [isOpen, open] = useUnfolded(`refused-${id}`);
  const { told = 0, same = 0, notThere = 0, withheld = 0, refused = 0, blanked = 0 } = counts;
  return (
    <>
      <span className="quiet">{tell("tell.counts", { told, same, notThere, withheld, blanked })}</span>
      {refused > 0 && (
        <details open={isOpen} onToggle={({ currentTarget }) => open(currentTarget.open)}>
          <summary>{tell("tell.refused", { refused })}</summary>
          {isOpen && <RefusedPeople id={id} />}
        </details>
      )}
    </>
  );
}

function RefusedPeople({ id }: { readonly id: number }) {
  const { tell, f } = useAccountsWords();
  const refused = useQuery(refusedQuery(id, f.language));
  if (refused.error) return <Failed error={refused.error} again={() => refused.refetch()} />;
  if (!refused.data) return null;
  const { list, next } = refused.data;
  return (
    <>
      <ul>
        {list.map(({ person, said }) => (
          <li key={person}>
            <Link href={addressOf({ page: "person", id: person })}>{tell("tell.person", { person })}</Link>:{" "}
            {said}
          </li>
        ))}
        {next !== null && <li>{tell("tell.more", { id })}</li>}
      </ul>
      <CsvButton
        question="/connections/{id}/refused"
        query={{}}
        beside={{ id }}
        file={`stige-refused-${id}.csv`}
      />
    </>
  );
}
