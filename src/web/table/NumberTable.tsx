import { useState } from "react";
import { Link } from "wouter";
import { Icon } from "../shell/Icon.tsx";
import { useWords } from "../words/use-words.ts";
import { csvOf } from "./csv.ts";

export type Cell = string | number | null;

/** The table behind a picture: shown when asked for, and as CSV. */
export function NumberTable({
  caption,
  head,
  rows,
  links = [],
  file,
}: {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell names the row; null: not measured. */
  readonly rows: readonly (readonly Cell[])[];
  /** Where each row leads to. */
  readonly links?: readonly string[];
  /** The name of the CSV file. */
  readonly file: string;
}) {
  const [open, setOpen] = useState(false);
  const { say } = useWords();
  return (
    <div className="number-table">
      <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="table" />
        {say(open ? "shell.picture" : "shell.table")}
      </button>
      {open && (
        <>
          <CsvLink head={head} rows={rows} file={file} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keys */}
          <section className="scroll" tabIndex={0} aria-label={caption}>
            <table>
              <caption className="unseen">{caption}</caption>
              <thead>
                <tr>
                  {head.map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, i) => (
                  <Row key={row.join()} row={row} link={links[i]} />
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </div>
  );
}

function Row({
  row: [name, ...cells],
  link,
}: {
  readonly row: readonly Cell[];
  readonly link: string | undefined;
}) {
  const { f, say } = useWords();
  return (
    <tr>
      <th scope="row">{link === undefined ? name : <Link href={link}>{name}</Link>}</th>
      {cells.map((cell, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their column
        <td key={i} className="number">
          {cell === null ? say("ladder.notMeasured") : typeof cell === "number" ? f.count(cell) : cell}
        </td>
      ))}
    </tr>
  );
}

/** Hands the rows to the browser as a file. */
export function CsvLink({
  head,
  rows,
  file,
}: {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly file: string;
}) {
  const { say } = useWords();
  const save = () => {
    const url = URL.createObjectURL(
      new Blob([`\uFEFF${csvOf(head, rows)}`], { type: "text/csv;charset=utf-8" }),
    );
    const link = document.createElement("a");
    link.href = url;
    link.download = file;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <button type="button" className="plain" onClick={save}>
      <Icon name="download" />
      {say("shell.csv")}
    </button>
  );
}
