import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { addressOf } from "../address/address.ts";
import type { LoadLine } from "../api/answers.ts";
import { loadsQuery, rejectKindsQuery } from "../api/queries.ts";
import { Failed } from "../shell/Failed.tsx";
import { PageHead } from "../shell/PageHead.tsx";
import "../styles/accounts.css";
import "../styles/data.css";
import { CsvButton } from "../table/CsvButton.tsx";
import { useDataWords } from "../words/use-data-words.ts";
import { kindName, mayPutBack, stateOf } from "./load-lines.ts";
import { Rejects } from "./Rejects.tsx";
import { UndoButton } from "./UndoButton.tsx";
import { useMayLoad } from "./use-may-load.ts";

/** One load: what its rows were, and which were not taken in and why. */
export function LoadPage({ id }: { readonly id: number }) {
  const { tell, f } = useDataWords();
  const loads = useQuery(loadsQuery(f.language));
  if (loads.error) return <Failed whole error={loads.error} again={() => loads.refetch()} />;
  if (!loads.data) return <div className="loading" role="status" />;
  const line = loads.data.list.find(({ load }) => load === id);
  if (line) return <Load key={id} line={line} all={loads.data.list} />;
  return (
    <div className="nothing">
      <h1>{tell("data.load.none")}</h1>
      <Link href={addressOf({ page: "data" })}>{tell("data.load.all")}</Link>
    </div>
  );
}

function Load({ line, all }: { readonly line: LoadLine; readonly all: readonly LoadLine[] }) {
  const { say, tell, f } = useDataWords();
  const may = useMayLoad();
  const { load, file, kind, source, received, read, rejected } = line;
  const accepted = read - rejected - line.forgotten;
  return (
    <>
      <PageHead
        name={say("shell.data")}
        question={tell("data.load.name", { load })}
        answer={[
          tell("data.load.heading", { accepted: f.count(accepted), read: f.count(read) }),
          ...(rejected > 0 ? [tell("data.load.rejected", { rejected: f.count(rejected), n: rejected })] : []),
        ]}
        basis={[
          file,
          kindName(kind, f.language),
          source === "own" ? null : source,
          f.minute(Date.parse(received) * 1000),
          stateOf(line, tell, f),
        ]}
      >
        <p className="row head-actions">
          {may.load && (line.undone === null || mayPutBack(line, all)) && <UndoButton line={line} />}
          <Link href={addressOf({ page: "data" })} className="button small">
            {tell("data.load.all")}
          </Link>
        </p>
      </PageHead>
      <section aria-labelledby="counted" className="counted">
        <h2 id="counted">{tell("data.load.counted")}</h2>
        <dl className="told">
          {(["new", "changed", "same", "rejected"] as const).map((name) => (
            <div key={name}>
              <dt>{tell(`data.column.${name}`)}</dt>
              <dd className="number">{f.count(line[name])}</dd>
            </div>
          ))}
        </dl>
      </section>
      {rejected > 0 && may.people === false && <p className="quiet">{tell("data.rejects.hidden")}</p>}
      {rejected > 0 && may.people && <RejectedOf load={load} rejected={rejected} />}
    </>
  );
}

function RejectedOf({ load, rejected }: { readonly load: number; readonly rejected: number }) {
  const { tell, f } = useDataWords();
  const kinds = useQuery(rejectKindsQuery(load, f.language));
  const title = tell("data.rejects", { n: rejected, told: f.count(rejected) });
  if (kinds.error) return <Failed error={kinds.error} again={() => kinds.refetch()} />;
  if (!kinds.data) return null;
  return (
    <section aria-labelledby="rejected" className="rejected">
      <h2 id="rejected">{title}</h2>
      <Rejects kinds={kinds.data.kinds} caption={title} />
      <CsvButton
        question="/loads/{load}/rejects"
        query={{}}
        beside={{ id: load }}
        file={`stige-${load}.csv`}
        of={rejected}
      />
    </section>
  );
}
