import type { RejectKind } from "../api/answers.ts";
import { useDataWords } from "../words/use-data-words.ts";

/** Why rows are rejected: each reason with the first row, what to do, and how many. */
export function Rejects({
  kinds,
  caption,
}: {
  readonly kinds: readonly RejectKind[];
  readonly caption: string;
}) {
  const { tell, f } = useDataWords();
  return (
    <table className="rejects stacks">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{tell("data.rejects.line")}</th>
          <th scope="col">{tell("data.rejects.what")}</th>
          <th scope="col">{tell("data.rejects.cell")}</th>
          <th scope="col" className="number">
            {tell("data.rejects.rows")}
          </th>
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ code, reason, remedy, rows, line, column, cell }) => (
          <tr key={`${code} ${column}`}>
            <td className="number" data-head={tell("data.rejects.line")}>
              {f.count(line)}
            </td>
            <td>
              {column !== null && <b>{column}</b>} {reason}
              <small>{remedy}</small>
            </td>
            <td className="cell" data-head={tell("data.rejects.cell")}>
              {cell === null || cell === "" ? (
                <span className="quiet">{tell("data.rejects.empty")}</span>
              ) : (
                cell
              )}
            </td>
            <td className="number" data-head={tell("data.rejects.rows")}>
              {f.count(rows)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
