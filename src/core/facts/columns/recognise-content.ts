/** What the cells of one column without header look like, over the records looked at. */
export interface ColumnContent {
  /** Cells that are not empty. */
  readonly filled: number;
  readonly distinct: number;
  /** Cells that are a date between 1970 and today. */
  readonly dates: number;
  /** Cells that are whole numbers without sign, and numbers with one or two decimals. */
  readonly whole: number;
  readonly decimal: number;
  readonly numbers: number;
  readonly mails: number;
}

/** What can be said of the columns of a file without header. */
export interface ContentGuess {
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that may name the same customers one for one: the first is taken if they do, else nothing is safe. */
  readonly sameIds: readonly number[];
}

/**
 * The columns of an order file by what they hold, where that is safe: exactly one column of dates, exactly one of
 * amounts with decimals, and one that names customers (mail addresses, or whole numbers that come back). Null: not safe.
 * Columns with far fewer different values than the richest of them are counts, not customers.
 */
export function recogniseContent(contents: readonly ColumnContent[], rows: number): ContentGuess | null {
  const all = (count: (c: ColumnContent) => number) =>
    contents.flatMap((c, i) => (c.filled > 0 && count(c) === c.filled ? [i] : []));
  const full = (i: number) => contents[i]?.filled === rows;
  const dates = all((c) => c.dates).filter(full);
  const decimals = all((c) => c.numbers).filter((i) => (contents[i]?.decimal ?? 0) > 0 && !dates.includes(i));
  const mails = all((c) => c.mails);
  const [date] = dates;
  const [amount] = decimals;
  if (dates.length !== 1 || decimals.length !== 1 || date === undefined || amount === undefined) return null;
  const whole = all((c) => c.whole).filter((i) => i !== date && i !== amount);
  const distinct = (i: number) => contents[i]?.distinct ?? 0;
  const unique = whole.filter((i) => full(i) && distinct(i) === rows);
  const repeated = whole.filter((i) => distinct(i) < (contents[i]?.filled ?? 0) && distinct(i) > 1);
  const most = Math.max(0, ...repeated.map(distinct));
  const ids = repeated.filter((i) => distinct(i) * 10 >= most && distinct(i) > 10);
  const columns = new Map([
    ["ordered", date],
    ["gross", amount],
  ]);
  if (unique.length === 1 && unique[0] !== undefined) columns.set("order_id", unique[0]);
  if (mails.length === 1 && mails[0] !== undefined) columns.set("person_email", mails[0]);
  if (ids[0] !== undefined) columns.set("person_number", ids[0]);
  if (mails.length > 1 || unique.length > 1 || !(columns.has("person_email") || columns.has("person_number")))
    return null;
  return { columns, sameIds: ids };
}
