import { Link } from "wouter";
import type { Formats } from "../../core/words/formats.ts";

/** More or fewer people, with its sign. */
export function signedCount(n: number, f: Formats): string {
  const whole = Math.round(n);
  return whole === 0 ? "0" : `${whole > 0 ? "+" : "−"}${f.count(Math.abs(whole))}`;
}

/** What explains a goal, part by part: the first cell of a row names it. */
export function PartsTable({
  caption,
  head,
  rows,
  to,
}: {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Where the name of each row leads. */
  readonly to?: readonly string[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keys
    <section className="scroll gap-table" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
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
          {rows.map(([name = "", ...cells], row) => (
            <tr key={name}>
              <th scope="row">{to?.[row] ? <Link href={to[row] ?? ""}>{name}</Link> : name}</th>
              {cells.map((cell, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their column
                <td key={i} className="number">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
