import { Link } from "wouter";
import { addressOf } from "../address/address.ts";
import type { LoadLine } from "../api/answers.ts";
import { SeenFile } from "../table/SeenFile.tsx";
import { useDataWords } from "../words/use-data-words.ts";
import { kindName, mayPutBack, stateOf } from "./load-lines.ts";
import { UndoButton } from "./UndoButton.tsx";

const columns = ["load", "file", "kind", "received", "read", "rejected", "new", "changed"] as const;

/** Every file that was taken in, the newest first; what counts no more stands pale. */
export function LoadsTable({ list, may }: { readonly list: readonly LoadLine[]; readonly may: boolean }) {
  const { tell, f } = useDataWords();
  return (
    <section aria-labelledby="loads">
      <h2 id="loads">{tell("data.loads")}</h2>
      {list.length === 0 ? (
        <p className="quiet">{tell("data.loads.none")}</p>
      ) : (
        <table className="loads">
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col" className={`col-${name}`}>
                  {tell(`data.column.${name}`)}
                </th>
              ))}
              <th scope="col">{tell("data.column.state")}</th>
            </tr>
          </thead>
          <tbody>
            {[...list].reverse().map((line) => (
              <tr key={line.load} className={line.undone === null ? undefined : "undone"}>
                <td className="number col-load">{line.load}</td>
                <th scope="row">
                  <Link href={addressOf({ page: "load", id: line.load })} data-row="">
                    {line.file}
                  </Link>
                </th>
                <td className="col-kind">{kindName(line.kind, f.language)}</td>
                <td className="number col-received">{f.day(Date.parse(line.received) * 1000)}</td>
                <td className="number col-read">{f.count(line.read)}</td>
                <td className="number col-rejected">{f.count(line.rejected)}</td>
                <td className="number col-new">{f.count(line.new)}</td>
                <td className="number col-changed">{f.count(line.changed)}</td>
                <td className="col-state">
                  <span className="quiet">{stateOf(line, tell, f)}</span>
                  {may && (line.undone === null || mayPutBack(line, list)) && <UndoButton line={line} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {list.length > 0 && (
        <SeenFile
          head={[...columns, "state" as const].map((name) => tell(`data.column.${name}`))}
          rows={[...list]
            .reverse()
            .map((line) => [
              ...[line.load, line.file, kindName(line.kind, f.language), line.received],
              ...[line.read, line.rejected, line.new, line.changed, stateOf(line, tell, f)],
            ])}
          file="stige-loads.csv"
        />
      )}
    </section>
  );
}
