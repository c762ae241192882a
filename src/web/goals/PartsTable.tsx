import { useId } from "react";
import { Link } from "wouter";
import type { Formats } from "../../core/words/formats.ts";
import { signedPeople } from "../../core/words/moment.ts";
import type { View } from "../address/address.ts";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { SeenFile } from "../table/SeenFile.tsx";

/** A number as it is said, and as a file has it. */
export interface Said {
  readonly said: string;
  readonly n: number | null;
  /** The people behind it, where they can be listed. */
  readonly people?: View;
}

/** People, whole, and where they are listed. */
export function countedPeople(n: number | null, f: Formats, people?: View): Said {
  return { said: f.people(Math.round(n ?? 0)), n, ...(people && { people }) };
}

/** More or fewer of them. */
export function moreOrFewer(n: number | null, f: Formats): Said {
  return { said: signedPeople(Math.round(n ?? 0), f), n };
}

/** The heading that names a goal, for what is told of it beside. */
export const goalHeading = (goal: number): string => `goal-${goal}`;

/** What explains a goal, part by part: the first cell of a row names it. */
export function PartsTable({
  goal,
  caption,
  head,
  rows,
  to,
  file,
  inFile,
}: {
  readonly goal: number;
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly [name: string, ...cells: Said[]])[];
  /** What the table is called as a file. */
  readonly file: string;
  /** Where the name of each row leads. */
  readonly to?: readonly string[];
  /** What the file calls each row, where that is not its name here. */
  readonly inFile?: readonly string[];
}) {
  const id = useId();
  return (
    <>
      <section
        className="scroll gap-table number-table"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keys
        tabIndex={0}
        aria-labelledby={`${goalHeading(goal)} ${id}`}
      >
        <table>
          <caption id={id}>{caption}</caption>
          <thead>
            <tr>
              {head.map((name, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns are called alike
                <th key={i} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells], row) => (
              <tr key={name}>
                <th scope="row">{to?.[row] ? <Link href={to[row] ?? ""}>{name}</Link> : name}</th>
                {cells.map((cell, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their column
                  <td key={i} className="number">
                    <PeopleBehind row n={Math.round(cell.n ?? 0)} to={cell.people ?? null}>
                      {cell.said}
                    </PeopleBehind>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <SeenFile
        head={head}
        rows={rows.map(([name, ...cells], row) => [
          inFile?.[row] ?? name,
          ...cells.map(({ n }) => ({ people: n })),
        ])}
        file={file}
      />
    </>
  );
}
