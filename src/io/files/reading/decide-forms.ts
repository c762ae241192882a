import {
  type DateForm,
  decideDates,
  isShortDate,
  type ShortDates,
} from "../../../core/facts/cells/date-form.ts";
import type { NumberStyle } from "../../../core/facts/cells/number-cell.sql.ts";
import {
  allNumbers,
  decideDecimal,
  groupSigns,
  moneyWord,
  type NumberForm,
  type Shape,
} from "../../../core/facts/cells/number-form.ts";
import type { CountedPeople } from "../../../core/facts/cells/people.sql.ts";
import {
  isNumberShape,
  isPlainComma,
  mostShapes,
  type ProfileAsk,
  type QuickProfile,
  quickProfileSql,
  shapesSql,
} from "../../../core/facts/cells/profile.sql.ts";
import type { CellSource, IdsSeen, Reading, Sure } from "../../../core/facts/cells/reading.ts";
import type { DateOrder, DecimalSign } from "../../../core/facts/columns/written-map.ts";
import type { StatusTable } from "../../../core/facts/formats/format.ts";
import type { Engine } from "../../../core/sql/engine.ts";
import { type Message, message } from "../../../core/words/say.ts";
import { moneyReading, statusReading } from "./decide-words.ts";
import { hintsFor, type ShapeSeen, shortDates } from "./hint-forms.ts";

/** What decides where the cells do not. */
export interface Setting {
  readonly country: string;
  readonly currency: string;
  /** The map says the currency. */
  readonly named: boolean;
  /** A row that names no currency is in that of its order. */
  readonly refunds: boolean;
  /** Rows are lines of orders. */
  readonly lined: boolean;
  readonly timeZone: string;
  readonly decimal: DecimalSign | null;
  readonly dates: DateOrder | null;
  /** What statuses mean in the file's own words. */
  readonly statuses: StatusTable | null;
  /** Columns whose format says that numbers have a decimal dot. */
  readonly dotted: (source: CellSource) => boolean;
  /** Between these an instant surely is neither too early nor too late, however it is written. */
  readonly earliestUs: number;
  readonly latestUs: number;
}

/** A column to decide on. */
export type Column = Omit<ProfileAsk, "hint"> & { readonly source: CellSource };

export type Forms = Pick<Reading, "numbers" | "instants" | "ids" | "sure" | "money" | "notCounting"> & {
  readonly assumptions: readonly Message[];
};

/** Decides from all cells of the records how each column is written. */
export async function decideForms(
  engine: Engine,
  { relation, people }: { readonly relation: string; readonly people: CountedPeople | null },
  columns: readonly Column[],
  cells: Reading["cells"],
  setting: Setting,
): Promise<Forms> {
  const numbers = new Map<string, FoundNumber>();
  const instants = new Map<string, FoundInstant>();
  const ids = new Map<string, IdsSeen>();
  const sure = new Map<string, Sure>();
  const said: Message[] = [];
  const asks = await hintsFor(engine, relation, columns, setting.dates);
  const { total, profiles } = await quickProfiles(engine, relation, people, asks);
  for (const [i, ask] of asks.entries()) {
    const quick = profiles[i] as QuickProfile;
    const { header } = ask.source;
    const shapes = (): Promise<ShapeSeen[]> => engine.rows<ShapeSeen>(shapesSql(relation, ask.cell));
    sure.set(ask.target, sureOf(ask, quick, total, setting));
    if (ask.as === "mail" && quick.plain < quick.filled)
      said.push(message("files.assume.noMail", { column: header, count: quick.filled - quick.plain }));
    if (ask.as === "id") {
      const pointZero = quick.filled > 0 && quick.dotted === quick.filled;
      if (pointZero) said.push(message("files.assume.pointZero", { column: header }));
      const guests = ask.target.endsWith("_number") ? quick.three : 0;
      if (guests > 0) said.push(message("files.assume.guests", { column: header, count: guests }));
      ids.set(ask.target, { mails: quick.plain > 0, pointZero, guests: guests > 0 });
    }
    if (ask.as === "number") {
      const found = await numberForm(quick, ask, setting, shapes);
      numbers.set(ask.target, found);
      sure.set(ask.target, sureOfShapes(sure.get(ask.target) as Sure, found, ask.whole ?? false));
      said.push(...numberSaid(found, header, setting));
    }
    if (ask.source.type === "timestamp")
      said.push(message("files.assume.localTimes", { column: header, timeZone: setting.timeZone }));
    if (ask.as === "instant") {
      const found = await dateForm(engine, relation, quick, ask, setting, shapes);
      instants.set(ask.target, found);
      said.push(...dateSaid(found, header, setting));
    }
  }
  const words = new Set([...numbers.values()].flatMap((found) => found.words));
  const money = await moneyReading(engine, relation, cells, words, setting, total);
  const status = await statusReading(engine, relation, cells, setting.statuses);
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

async function quickProfiles(
  engine: Engine,
  relation: string,
  people: CountedPeople | null,
  asks: readonly ProfileAsk[],
): Promise<{ total: number; profiles: QuickProfile[] }> {
  const isPerson = ({ cell, as }: ProfileAsk) =>
    (as === "mail" || as === "id") && people?.cells.includes(cell);
  const profile = async (sql: string) => (await engine.rows<Record<string, number | null>>(sql))[0];
  const others = asks.filter((ask) => !isPerson(ask));
  const row = await profile(quickProfileSql(relation, others));
  const persons = asks.filter(isPerson);
  const whom =
    people && persons.length > 0 ? await profile(quickProfileSql(people.table, persons, "n")) : undefined;
  const value = (ask: ProfileAsk, name: keyof QuickProfile) =>
    (isPerson(ask) ? whom?.[`q${persons.indexOf(ask)}_${name}`] : row?.[`q${others.indexOf(ask)}_${name}`]) ??
    null;
  const profiles = asks.map((ask) => ({
    filled: value(ask, "filled") ?? 0,
    plain: value(ask, "plain") ?? 0,
    dotted: value(ask, "dotted") ?? 0,
    three: value(ask, "three") ?? 0,
    least: value(ask, "least"),
    most: value(ask, "most"),
    first: value(ask, "first"),
  }));
  return { total: row?.total ?? 0, profiles };
}

/** Whole units above which an amount may have more than 15 digits. */
const surelyMoney = 1e11;

/** What one pass shows of all cells; only where all are written plainly. */
function sureOf(ask: ProfileAsk, quick: QuickProfile, total: number, setting: Setting): Sure {
  const { filled, plain, least, most } = quick;
  const isPlain = plain === filled;
  const some = least !== null && most !== null;
  const isInstant = ask.as === "instant" || ask.as === "moment";
  const isNumber = ask.as === "number" || ask.as === "amount";
  const fits =
    some &&
    Math.max(-least, most) < surelyMoney &&
    (ask.as === "amount" || isSigned(ask, quick, setting.decimal));
  const isSettled =
    ask.as === "instant" ? isPlain && orderOf(ask, quick, setting) !== null : isPlain && (!isNumber || fits);
  return {
    filled: filled === total,
    readable: isSettled && ask.as !== "id" && !ask.whole,
    bounded: isInstant && isSettled && some && least >= setting.earliestUs && most <= setting.latestUs,
    positive: isNumber && isSettled && some && least >= 0,
  };
}

/** Whether all cells are numbers whose only sign is the hinted one, and that it is the decimal sign. */
function isSigned({ hint }: ProfileAsk, quick: QuickProfile, told: DecimalSign | null): boolean {
  if (hint.sign === null) return false;
  const sign: DecimalSign = hint.sign === "." ? "dot" : "comma";
  const isDecimal = quick.dotted > 0 || quick.three === 0;
  return quick.plain === quick.filled && isDecimal && (told === null || told === sign);
}

/** How the order of day and month is known of a column whose cells all have the hinted shape; null: it is not yet. */
function orderOf({ hint }: ProfileAsk, quick: QuickProfile, setting: Setting): DateForm["by"] | null {
  if (!hint.instant || quick.plain !== quick.filled) return null;
  const { shape, form } = hint.instant;
  if (setting.dates) return "map";
  if (!isShortDate(shape)) return "plain";
  if ((quick.first ?? 0) > 12) return "values";
  if (!shape.includes("/")) return "plain";
  return decideDates([{ shape, rows: 1 }], none, setting.country, null).order === form.order
    ? "country"
    : null;
}

interface FoundNumber {
  readonly form: NumberForm;
  readonly style: NumberStyle;
  /** Currencies that stand beside the numbers, upper case. */
  readonly words: readonly string[];
  /** Of all cells, where they had to be looked at. */
  readonly shapes?: readonly Shape[];
}

async function numberForm(
  quick: QuickProfile,
  ask: ProfileAsk & { source: CellSource },
  setting: Setting,
  shapesSeen: () => Promise<ShapeSeen[]>,
): Promise<FoundNumber> {
  const told = setting.dotted(ask.source) ? "dot" : setting.decimal;
  if (isSigned(ask, quick, told)) {
    const isDot = ask.hint.sign === ".";
    if (ask.hint.group !== null)
      return {
        form: { decimal: isDot ? "dot" : "comma", by: "values", groups: [ask.hint.group] },
        style: "grouped",
        words: [],
      };
    return {
      form: { decimal: isDot ? "dot" : "comma", by: "plain" },
      style: isDot ? "plain" : "comma",
      words: [],
    };
  }
  const seen = await shapesSeen();
  const shapes: Shape[] = seen.map(({ shape, rows, zero_led }) => ({ shape, rows, zeroLed: zero_led }));
  const form: NumberForm = told ? { decimal: told, by: "map" } : decideDecimal(shapes, setting.country);
  const words = seen.flatMap(({ shape }) => (isNumberShape(shape) ? (moneyWord(shape) ?? []) : []));
  if (
    form.decimal === "dot" &&
    ask.hint.sign === "." &&
    ask.hint.group === null &&
    quick.plain === quick.filled
  )
    return { form, style: "plain", words, shapes };
  if (form.decimal === "comma" && shapes.every(({ shape }) => isPlainComma(shape)))
    return { form, style: "comma", words, shapes };
  const groups =
    shapes.length < mostShapes && allNumbers(shapes, form.decimal) ? groupSigns(shapes, form.decimal) : null;
  return groups
    ? { form: { ...form, groups }, style: "grouped", words, shapes }
    : { form, style: "general", words, shapes };
}

/** What the shapes of a column of numbers show of all its cells. */
function sureOfShapes(known: Sure, { form, shapes }: FoundNumber, whole: boolean): Sure {
  if (!shapes || whole || shapes.length >= mostShapes || !allNumbers(shapes, form.decimal)) return known;
  return {
    ...known,
    readable: true,
    positive: shapes.every(({ shape }) => !/[-−(]/.test(shape.replace(/[.,][-–—]/, ""))),
  };
}

function numberSaid({ form }: FoundNumber, column: string, { country }: Setting): Message[] {
  return form.by === "country"
    ? [message("files.assume.decimal", { column, sign: form.decimal, country })]
    : [];
}

interface FoundInstant {
  readonly form: DateForm;
  readonly utc: boolean;
  readonly zeroDates: boolean;
}

const none: ShortDates = new Map();

async function dateForm(
  engine: Engine,
  relation: string,
  quick: QuickProfile,
  ask: ProfileAsk & { source: CellSource },
  setting: Setting,
  shapesSeen: () => Promise<ShapeSeen[]>,
): Promise<FoundInstant> {
  const { country, dates } = setting;
  const utc = /\b(?:utc|gmt)\b/i.test(ask.source.header);
  const by = orderOf(ask, quick, setting);
  if (by && ask.hint.instant) return { form: { ...ask.hint.instant.form, by }, utc, zeroDates: false };
  const seen = await shapesSeen();
  const zeroDates = seen.some(({ zeros }) => zeros > 0);
  const shapes = seen.filter(({ rows, zeros }) => rows > zeros);
  if (dates || !shapes.some(({ shape }) => isShortDate(shape)))
    return { form: decideDates(shapes, none, country, dates), utc, zeroDates };
  const short = await shortDates(engine, relation, ask.cell);
  return { form: decideDates(shapes, short, country, null), utc, zeroDates };
}

function dateSaid({ form, utc }: FoundInstant, column: string, { country, timeZone }: Setting): Message[] {
  const isLocal = !utc && form.shapes.some(([, shape]) => shape.hour && !shape.zone);
  return [
    ...(form.by === "country" ? [message("files.assume.dates", { column, order: form.order, country })] : []),
    ...(isLocal ? [message("files.assume.localTimes", { column, timeZone })] : []),
  ];
}
