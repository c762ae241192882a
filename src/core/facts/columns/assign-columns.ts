import type { KindName } from "../kinds.ts";
import { headerForms } from "./fold-header.ts";
import { lexicon, type NameOf } from "./lexicon.ts";
import { targetsOf } from "./targets.ts";

/** Which column fills which target of one kind. */
export interface Assigned {
  readonly kind: KindName;
  /** Column (0-based) by target. */
  readonly columns: ReadonlyMap<string, number>;
  /** Targets whose column's name says nothing else, and those that a map gave. */
  readonly own: ReadonlySet<string>;
  /** Targets whose column a required one took, and that no other column filled. */
  readonly gaveUp: ReadonlySet<string>;
  /** Columns left unused though they fit a target as well as the one chosen: target -> columns. */
  readonly alsoFit: ReadonlyMap<string, readonly number[]>;
}

interface Fit extends NameOf {
  readonly column: number;
  readonly form: number;
}

/**
 * Gives every target of a kind the column whose header says it best; a column fills one target. `fixed` holds what a map
 * says (null: leave the target empty). Where several fit alike, the usual name listed first wins, then the column
 * further left. `assignColumns("orders", ["Kundenr", "Dato", "Beløp"], new Map()).columns.get("gross")` is 2.
 */
export function assignColumns(
  kind: KindName,
  headers: readonly string[],
  fixed: ReadonlyMap<string, number | null>,
): Assigned {
  const targets = targetsOf(kind);
  const order = new Map(targets.map((target, i) => [target.name, i]));
  const columns = new Map<string, number>();
  const own = new Set<string>();
  for (const [target, column] of fixed)
    if (column !== null) {
      columns.set(target, column);
      own.add(target);
    }
  const taken = new Set(columns.values());
  const fits = fitsOf(kind, headers).filter(({ target, column }) => !fixed.has(target) && !taken.has(column));
  fits.sort(
    (a, b) =>
      Number(b.own) - Number(a.own) ||
      a.form - b.form ||
      (order.get(a.target) ?? 0) - (order.get(b.target) ?? 0) ||
      a.order - b.order ||
      a.column - b.column,
  );
  const fill = () => {
    for (const fit of fits)
      if (!columns.has(fit.target) && !taken.has(fit.column)) {
        columns.set(fit.target, fit.column);
        taken.add(fit.column);
        if (fit.own) own.add(fit.target);
      }
  };
  fill();
  const lacking = targets.filter(
    ({ name, required }) => required && !columns.has(name) && fixed.get(name) !== null,
  );
  const lost = lacking.flatMap(({ name }) => takeOver(name, kind, columns, fits) ?? []);
  // What lost its column may find another.
  fill();
  const alsoFit = new Map<string, number[]>();
  const used = new Set(columns.values());
  for (const { target, column } of fits.filter(
    (fit) => own.has(fit.target) && fit.own && !used.has(fit.column),
  ))
    if (!alsoFit.get(target)?.includes(column)) alsoFit.set(target, [...(alsoFit.get(target) ?? []), column]);
  return { kind, columns, own, gaveUp: new Set(lost.filter((target) => !columns.has(target))), alsoFit };
}

function fitsOf(kind: KindName, headers: readonly string[]): Fit[] {
  const names = lexicon(kind);
  const fits = headers.flatMap((header, column) =>
    headerForms(header).flatMap((form, i) =>
      (names.get(form) ?? []).map((name) => ({ ...name, column, form: i })),
    ),
  );
  return kind === "answers" ? [...fits, ...recommendations(headers)] : fits;
}

/** A survey's question of recommendation is the column of its score, in whatever words it is asked. */
function recommendations(headers: readonly string[]): Fit[] {
  return headers.flatMap((header, column) => {
    const isLikelihood = /likely|likelihood|sannsynlig|sandsynlig/i.test(header);
    if (!/recommend|anbefal/i.test(header) || (!isLikelihood && notTheScore.test(header.trim()))) return [];
    return [{ target: "score", own: true, order: isLikelihood ? 0 : 1, column, form: afterUsualNames }];
  });
}

/** Who recommended, what is recommended, and the question why. */
const notTheScore =
  /^(?:why|what|hvorfor|hva|hvad)\b|\b(?:recommended|anbefalt|anbefalet|anbefalte|anbefalede|anbefaler)\b(?!.*\?)/i;
const afterUsualNames = 1000;

/** A required target takes the column of one that is not, which is given back: a file whose only amount is called revenue says what was paid. */
function takeOver(
  target: string,
  kind: KindName,
  columns: Map<string, number>,
  fits: readonly Fit[],
): string | null {
  const needed = new Set(
    targetsOf(kind)
      .filter((t) => t.required)
      .map((t) => t.name),
  );
  for (const fit of fits) {
    if (fit.target !== target) continue;
    const [holder] = [...columns].find(([, column]) => column === fit.column) ?? [];
    if (holder === undefined || needed.has(holder)) continue;
    columns.delete(holder);
    columns.set(target, fit.column);
    return holder;
  }
  return null;
}
