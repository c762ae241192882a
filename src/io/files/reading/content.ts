import { decideDates, isShortDate, type ShortDates } from "../../../core/facts/cells/date-form.ts";
import { instantSql } from "../../../core/facts/cells/instant-cell.sql.ts";
import type { Shape } from "../../../core/facts/cells/number-form.ts";
import { isNumberShape, shapesSql } from "../../../core/facts/cells/profile.sql.ts";
import { type ColumnContent, recogniseContent } from "../../../core/facts/columns/recognise-content.ts";
import type { Engine } from "../../../core/sql/engine.ts";
import { type Message, message } from "../../../core/words/say.ts";
import { shortDates } from "./hint-forms.ts";

/** As many records are looked at. */
const looked = 200_000;

/** The columns of an order file without header, by what their cells hold; null where that is not safe. */
export async function columnsByContent(
  engine: Engine,
  relation: string,
  columns: number,
  setting: { readonly country: string; readonly latestUs: number },
): Promise<{ columns: ReadonlyMap<string, number>; assumptions: readonly Message[] } | null> {
  const some = `(SELECT * FROM ${relation} WHERE bad IS NULL LIMIT ${looked})`;
  const contents: ColumnContent[] = [];
  for (let i = 0; i < columns; i++) contents.push(await contentOf(engine, some, `c${i}`, setting));
  const [count] = await engine.rows<{ rows: number }>(`SELECT count(*) AS rows FROM ${some}`);
  const guess = recogniseContent(contents, count?.rows ?? 0);
  if (!guess) return null;
  const assumptions: Message[] = [];
  const [first, ...others] = guess.sameIds;
  for (const other of others) {
    if (!(await isSame(engine, some, `c${first}`, `c${other}`))) return null;
    assumptions.push(
      message("files.assume.sameId", { used: `#${(first ?? 0) + 1}`, other: `#${other + 1}` }),
    );
  }
  const found = [...guess.columns].sort(([, a], [, b]) => a - b);
  assumptions.unshift(
    message("files.assume.noHeader", {
      columns: found.map(([target, column]) => `#${column + 1} = ${target}`),
    }),
  );
  return { columns: guess.columns, assumptions };
}

async function contentOf(
  engine: Engine,
  relation: string,
  cell: string,
  { country, latestUs }: { country: string; latestUs: number },
): Promise<ColumnContent> {
  const shapes = await engine.rows<Shape>(shapesSql(relation, cell));
  const count = (holds: (shape: string) => boolean) =>
    shapes.reduce((sum, { shape, rows }) => sum + (holds(shape) ? rows : 0), 0);
  const short = shapes.some(({ shape }) => isShortDate(shape));
  const order: ShortDates = short ? await shortDates(engine, relation, cell) : new Map();
  const form = decideDates(shapes, order, country, null);
  const { at } = instantSql(cell, form, false);
  const [row] = await engine.rows<{ filled: number; distinct_cells: number; dates: number; mails: number }>(
    `SELECT count(${cell}) AS filled, count(DISTINCT ${cell}) AS distinct_cells,
      count(*) FILTER (WHERE ${at} BETWEEN 1 AND ${latestUs}) AS dates, count(*) FILTER (WHERE ${cell} LIKE '%_@_%') AS mails FROM ${relation}`,
  );
  return {
    filled: row?.filled ?? 0,
    distinct: row?.distinct_cells ?? 0,
    dates: row?.dates ?? 0,
    mails: row?.mails ?? 0,
    whole: count((shape) => /^0+$/.test(shape)),
    decimal: count((shape) => isNumberShape(shape) && /\d[.,]\d{1,2}(?!\d)/.test(shape)),
    numbers: count(isNumberShape),
  };
}

/** Whether two columns always say the same in other words. */
async function isSame(engine: Engine, relation: string, a: string, b: string): Promise<boolean> {
  const [row] = await engine.rows<{ same: boolean }>(
    `SELECT count(DISTINCT ${a}) = count(DISTINCT ${b}) AND count(DISTINCT ${a}) = count(DISTINCT (${a}, ${b})) AS same FROM ${relation}`,
  );
  return row?.same ?? false;
}
