import type { ReactNode } from "react";
import type { View } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { Icon } from "../shell/Icon.tsx";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { useWords } from "../words/use-words.ts";
import { Head } from "./Head.tsx";

/** A number, or a text; or a number of people, where it leads, and what is told where it is not the number. Null: not measured. */
export type Cell =
  | string
  | number
  | null
  | { readonly n: number; readonly to: View | string | null; readonly told?: string };

/** The table behind a picture: shown when asked for, and as a file. */
export function NumberTable({
  name,
  caption,
  head,
  rows,
  file,
}: {
  /** What it is called in the address, where it is shown. */
  readonly name: string;
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly [name: string, ...cells: Cell[]])[];
  /** Fetches the same as a file. */
  readonly file: ReactNode;
}) {
  const { view, look } = useView();
  const { say } = useWords();
  const shown = view.tables?.split(",") ?? [];
  const open = shown.includes(name);
  const toggle = () => {
    const tables = open ? shown.filter((one) => one !== name) : [...shown, name];
    look({ tables: tables.length === 0 ? undefined : tables.join(",") }, { replace: true });
  };
  return (
    <div className="number-table">
      <button type="button" className="plain" aria-expanded={open} onClick={toggle}>
        <Icon name="table" />
        {say(open ? "shell.picture" : "shell.table")}
      </button>
      {file}
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keys
        <section className="scroll" tabIndex={0} aria-label={caption}>
          <table>
            <caption className="unseen">{caption}</caption>
            <Head names={head} />
            <tbody>
              {rows.map(([name, ...cells], i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a flow's rows begin alike
                <tr key={`${name} ${i}`}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their column
                    <td key={column} className="number">
                      <Told cell={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

function Told({ cell }: { readonly cell: Cell }) {
  const { f, say } = useWords();
  if (cell === null) return say("ladder.notMeasured");
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return f.count(cell);
  return (
    <PeopleBehind row n={cell.n} to={cell.to}>
      {cell.told ?? f.people(cell.n)}
    </PeopleBehind>
  );
}
