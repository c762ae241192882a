import { useInfiniteQuery } from "@tanstack/react-query";
import { useUnfolded } from "../address/use-unfolded.ts";
import type { UploadAnswer } from "../api/answers.ts";
import { uploadRejectsQuery } from "../api/queries.ts";
import { CsvButton } from "../table/CsvButton.tsx";
import { useDataWords } from "../words/use-data-words.ts";
import { useStartWords } from "../words/use-start-words.ts";

/** The rows that would be rejected, one by one, before anything is loaded; and as a file. */
export function RejectedRows({ seen }: { readonly seen: UploadAnswer }) {
  const { tell, f } = useDataWords();
  const { tell: tellStart } = useStartWords();
  const [opened, setOpened] = useUnfolded("rejected");
  const { data, fetchNextPage, hasNextPage } = useInfiniteQuery({
    ...uploadRejectsQuery(seen, f.language),
    enabled: opened,
  });
  const rows = data?.pages.flatMap(({ list }) => list) ?? [];
  const n = seen.rows?.rejected ?? 0;
  const told = f.count(n);
  return (
    <>
      <p className="row">
        <button type="button" className="plain" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {tellStart("start.rows", { n, told })}
        </button>
        <CsvButton
          question="/uploads/{id}/rejects"
          query={{}}
          beside={{ id: seen.id }}
          file={`${seen.file}-rejects.csv`}
        />
      </p>
      {opened && rows.length > 0 && (
        <table className="rejects rows stacks">
          <caption className="unseen">
            {tellStart("start.rows.first", { told: f.count(rows.length) })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{tell("data.rejects.row")}</th>
              <th scope="col">{tell("data.rejects.what")}</th>
              <th scope="col">{tell("data.rejects.cell")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, column, cell, reason, code }) => (
              <tr key={`${line} ${column} ${code}`}>
                <td className="number" data-head={tell("data.rejects.row")}>
                  {f.count(line)}
                </td>
                <td>
                  {column !== null && <b>{column}</b>} {reason}
                </td>
                <td className="cell" data-head={tell("data.rejects.cell")}>
                  {cell}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {opened && hasNextPage && (
        <button type="button" className="button small" onClick={() => void fetchNextPage()}>
          {tellStart("start.rows.more")}
        </button>
      )}
    </>
  );
}
