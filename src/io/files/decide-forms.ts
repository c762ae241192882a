import { wordSql } from "../../core/facts/clean-field.sql.ts";
import { currencyMeant } from "../../core/facts/currency.ts";
import { type DateForm, decideDates, isShortDate } from "../../core/facts/date-form.ts";
import type { NumberStyle } from "../../core/facts/number-cell.sql.ts";
import { decideDecimal, moneyWord, type NumberForm, type Shape } from "../../core/facts/number-form.ts";
import { statusCounts } from "../../core/facts/order-status.ts";
import {
  isNumberShape,
  isPlainComma,
  type ProfileAsk,
  type QuickProfile,
  quickProfileSql,
  shapesSql,
  shortDatesSql,
  wordsSql,
} from "../../core/facts/profile.sql.ts";
import type { CellSource, MoneyReading, Reading, Sure } from "../../core/facts/reading.ts";
import type { DateOrder, DecimalSign } from "../../core/facts/written-map.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { type Message, message } from "../../core/words/say.ts";

/** What decides where the cells do not. */
export interface Setting {
  readonly country: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly decimal: DecimalSign | null;
  readonly dates: DateOrder | null;
  /** Columns whose format says that numbers have a decimal dot. */
  readonly dotted: (source: CellSource) => boolean;
  /** Between these an instant surely is neither too early nor too late, however it is written. */
  readonly earliestUs: number;
  readonly latestUs: number;
}

export type Forms = Pick<Reading, "numbers" | "instants" | "ids" | "sure" | "money" | "notCounting"> & {
  readonly assumptions: readonly Message[];
};

/** Decides from all cells of the records how each column is written. */
export async function decideForms(
  engine: Engine,
  relation: string,
  asks: readonly (ProfileAsk & { readonly source: CellSource })[],
  cells: Reading["cells"],
  setting: Setting,
): Promise<Forms> {
  const said: Message[] = [];
  const numbers = new Map<string, { form: NumberForm; style: NumberStyle }>();
  const instants = new Map<string, { form: DateForm; utc: boolean; zeroDates: boolean }>();
  const ids = new Map<string, { mails: boolean; pointZero: boolean }>();
  const words = new Set<string>();
  const sure = new Map<string, Sure>();
  const { total, profiles } = await quickProfiles(engine, relation, asks);
  for (const [i, ask] of asks.entries()) {
    const quick = profiles[i] as QuickProfile;
    const { header } = ask.source;
    sure.set(ask.target, sureOf(ask, quick, total, setting));
    const shapes = (): Promise<ShapeSeen[]> => engine.rows<ShapeSeen>(shapesSql(relation, ask.cell));
    if (ask.as === "mail" && quick.plain < quick.filled)
      said.push(message("files.assume.noMail", { column: header, count: quick.filled - quick.plain }));
    if (ask.as === "id") {
      const pointZero = quick.filled > 0 && quick.dotted === quick.filled;
      if (pointZero) said.push(message("files.assume.pointZero", { column: header }));
      ids.set(ask.target, { mails: quick.plain > 0, pointZero });
    }
    if (ask.as === "number") {
      const found = await numberForm(quick, ask.source, setting, shapes);
      numbers.set(ask.target, found);
      for (const word of found.words) words.add(word);
      if (found.form.by === "country")
        said.push(
          message("files.assume.decimal", {
            column: header,
            sign: found.form.decimal,
            country: setting.country,
          }),
        );
    }
    if (ask.as === "instant") {
      const found = await dateForm(engine, relation, quick, ask.cell, setting, shapes);
      const utc = /\b(?:utc|gmt)\b/i.test(header);
      instants.set(ask.target, { ...found, utc });
      if (found.form.by === "country")
        said.push(
          message("files.assume.dates", {
            column: header,
            order: found.form.order,
            country: setting.country,
          }),
        );
      if (!utc && found.form.shapes.some(([, shape]) => shape.hour && !shape.zone))
        said.push(message("files.assume.localTimes", { column: header, timeZone: setting.timeZone }));
    }
  }
  const money = await moneyReading(engine, relation, cells, words, setting, total);
  const status = await statusReading(engine, relation, cells);
  return {
    numbers,
    instants,
    ids,
    sure,
    money,
    notCounting: status.not,
    assumptions: [...said, ...status.said],
  };
}

interface ShapeSeen {
  readonly shape: string;
  readonly rows: number;
  readonly zero_led: number;
  readonly zeros: number;
}

async function quickProfiles(
  engine: Engine,
  relation: string,
  asks: readonly ProfileAsk[],
): Promise<{ total: number; profiles: QuickProfile[] }> {
  const [row] = await engine.rows<Record<string, number | null>>(quickProfileSql(relation, asks));
  const value = (i: number, name: keyof QuickProfile) => row?.[`q${i}_${name}`] ?? 0;
  const profiles = asks.map((_, i) => ({
    filled: value(i, "filled"),
    plain: value(i, "plain"),
    dotted: value(i, "dotted"),
    three: value(i, "three"),
    shortest: value(i, "shortest"),
    longest: value(i, "longest"),
    least: row?.[`q${i}_least`] ?? null,
    most: row?.[`q${i}_most`] ?? null,
  }));
  return { total: row?.total ?? 0, profiles };
}

/** Whole units above which an amount may have more than 15 digits. */
const surelyMoney = 1e11;

/** What one pass shows of all cells; only where all are written plainly. */
function sureOf(ask: ProfileAsk, quick: QuickProfile, total: number, setting: Setting): Sure {
  const { filled, plain: plainCells, least, most } = quick;
  const isPlain = plainCells === filled && (ask.as !== "instant" || quick.shortest === quick.longest);
  const some = least !== null && most !== null;
  const isInstant = ask.as === "instant" || ask.as === "moment";
  const isNumber = ask.as === "number" || ask.as === "amount";
  const isDot = setting.decimal !== "comma" && (quick.three === 0 || quick.dotted > 0);
  const fits = !isNumber || (some && isDot && Math.max(-least, most) < surelyMoney);
  const isEpoch = isInstant && (setting.dates?.startsWith("epoch") ?? false);
  return {
    filled: filled === total,
    readable: isPlain && fits && ask.as !== "id" && !ask.whole && !isEpoch,
    bounded:
      isInstant && isPlain && !isEpoch && some && least >= setting.earliestUs && most <= setting.latestUs,
    positive: isNumber && isPlain && fits && some && least >= 0,
  };
}

const plain: NumberForm = { decimal: "dot", by: "plain" };

async function numberForm(
  quick: QuickProfile,
  source: CellSource,
  setting: Setting,
  shapesSeen: () => Promise<ShapeSeen[]>,
): Promise<{ form: NumberForm; style: NumberStyle; words: readonly string[] }> {
  const told = setting.dotted(source) ? "dot" : setting.decimal;
  const isPlain = quick.plain === quick.filled;
  if (isPlain && (quick.three === 0 || quick.dotted > 0) && told !== "comma")
    return { form: plain, style: "plain", words: [] };
  const seen = await shapesSeen();
  const shapes: Shape[] = seen.map(({ shape, rows, zero_led }) => ({ shape, rows, zeroLed: zero_led }));
  const form: NumberForm = told ? { decimal: told, by: "map" } : decideDecimal(shapes, setting.country);
  const words = seen.flatMap(({ shape }) => (isNumberShape(shape) ? (moneyWord(shape) ?? []) : []));
  if (isPlain && form.decimal === "dot") return { form, style: "plain", words: [] };
  const isComma = form.decimal === "comma" && shapes.every(({ shape }) => isPlainComma(shape));
  return { form, style: isComma ? "comma" : "general", words };
}

async function dateForm(
  engine: Engine,
  relation: string,
  quick: QuickProfile,
  cell: string,
  { country, dates }: Setting,
  shapesSeen: () => Promise<ShapeSeen[]>,
): Promise<{ form: DateForm; zeroDates: boolean }> {
  const none = { dayFirst: 0, monthFirst: 0 };
  const usual = usualShapes[quick.longest];
  const isUsual = quick.plain === quick.filled && quick.shortest === quick.longest;
  if (usual && isUsual && !dates?.startsWith("epoch"))
    return {
      form: decideDates([{ shape: usual, rows: quick.filled }], none, country, null),
      zeroDates: false,
    };
  const seen = await shapesSeen();
  const zeroDates = seen.some(({ zeros }) => zeros > 0);
  const shapes = seen.filter(({ rows, zeros }) => rows > zeros);
  if (dates || !shapes.some(({ shape }) => isShortDate(shape)))
    return { form: decideDates(shapes, none, country, dates), zeroDates };
  const [row] = await engine.rows<{ day_first: number; month_first: number }>(shortDatesSql(relation, cell));
  const short = { dayFirst: row?.day_first ?? 0, monthFirst: row?.month_first ?? 0 };
  return { form: decideDates(shapes, short, country, null), zeroDates };
}

const usualShapes: Readonly<Record<number, string>> = {
  10: "0000-00-00",
  16: "0000-00-00 00:00",
  19: "0000-00-00 00:00:00",
};

/** Which currency rows are in: by a column, by the words beside amounts where any is not the shop's own, else the shop's. */
async function moneyReading(
  engine: Engine,
  relation: string,
  cells: Reading["cells"],
  words: ReadonlySet<string>,
  { currency, country }: Setting,
  total: number,
): Promise<MoneyReading> {
  const meant = (word: string) => currencyMeant(word, { currency, country });
  const column = cells.get("currency");
  if (column) {
    const found = await engine.rows<{ word: string; rows: number }>(wordsSql(relation, column.name));
    const words = new Set(found.map(({ word }) => word.toUpperCase()));
    const codes = meanings([...words], meant);
    const [only, ...others] = new Set(codes.values());
    const filled = found.reduce((sum, { rows }) => sum + rows, 0);
    const isOne = only !== undefined && others.length === 0 && codes.size === words.size;
    if (isOne && (filled === total || only === currency))
      return { currency: only, by: null, meanings: new Map() };
    return { currency, by: "column", meanings: codes };
  }
  const amount = ["gross", "amount", "cost"].find((target) => cells.get(target)?.type === "text");
  if (!amount || [...words].every((word) => meant(word) === currency))
    return { currency, by: null, meanings: new Map() };
  const cell = cells.get(amount)?.name ?? "";
  const found = await engine.rows<{ word: string }>(wordsSql(relation, wordSql(cell)));
  return {
    currency,
    by: { wordIn: amount },
    meanings: meanings(
      found.map(({ word }) => word),
      meant,
    ),
  };
}

function meanings(words: readonly string[], meant: (word: string) => string | null): Map<string, string> {
  return new Map(
    words.flatMap((word) => {
      const code = meant(word);
      return code ? [[word, code] as const] : [];
    }),
  );
}

async function statusReading(
  engine: Engine,
  relation: string,
  cells: Reading["cells"],
): Promise<{ not: string[]; said: Message[] }> {
  const column = cells.get("status");
  if (!column) return { not: [], said: [] };
  const found = await engine.rows<{ word: string }>(wordsSql(relation, `lower(${column.name})`));
  const words = found.map(({ word }) => word);
  const not = words.filter((word) => statusCounts(word) === false);
  const unknown = words.filter((word) => statusCounts(word) === null);
  const some = (list: string[]) => list.slice(0, 10);
  const said: Message[] = [];
  if (not.length > 0)
    said.push(message("files.assume.notCounting", { column: column.header, statuses: some(not) }));
  if (unknown.length > 0)
    said.push(message("files.assume.unknownStatus", { column: column.header, statuses: some(unknown) }));
  return { not, said };
}
